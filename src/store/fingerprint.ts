import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { ServerId } from '#model/types.ts';
import { serverFolder } from './paths.ts';

/** A digest of all that the catalogue holds of one server; undefined where a link leads out of sight. */
export function fingerprintOf(root: string, server: ServerId): string | undefined {
  return digestOfFiles([serverFolder(root, server)]);
}

/** Whether a value is fingerprints of servers, by their ids. */
export function isFingerprints(value: unknown): value is Readonly<Record<ServerId, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === 'string');
}

/** A digest over the names and the bytes of all files at or below some places; undefined where a link leads out of sight. */
export function digestOfFiles(places: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  for (const place of places) {
    const files = filesIn(place);
    if (!files) return undefined;
    for (const file of files) {
      const bytes = readFileSync(file);
      hash.update(`\n${basename(place)} ${relative(place, file)}\n${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** All files at or below a path, sorted; none where there is nothing, undefined where one of them is a link. */
export function filesIn(place: string): string[] | undefined {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return undefined;
  if (!found?.isDirectory()) return found ? [place] : [];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  if (entries.some((entry) => entry.isSymbolicLink())) return undefined;
  return entries
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .toSorted();
}

function pathOf({ parentPath, name }: Dirent): string {
  return join(parentPath, name);
}
