import { existsSync, readdirSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { digestText } from '#model/canonical.ts';
import { isInputError } from '#model/errors.ts';
import { type Documents, parse } from '#model/parse.ts';
import { compareText } from '#model/scales.ts';
import type { ServerId } from '#model/types.ts';
import { makeFolder } from './make-folder.ts';
import { serverFolder, shownPath } from './paths.ts';

/** A file that could not be read as what its place says, and where it lies now. */
export interface Quarantined {
  readonly file: string;
  readonly problem: string;
  readonly now: string;
}

/** Moves what the crawler wrote of a server and nobody can read any more aside, so that the server can be asked again; nothing is deleted. */
export async function quarantineDamaged(root: string, server: ServerId): Promise<Quarantined[]> {
  const folder = serverFolder(root, server);
  const documents: (readonly [keyof Documents, string])[] = [
    ['server', join(folder, 'server.json')],
    ['observation', join(folder, 'observation.json')],
    ...snapshotsIn(folder).map((file) => ['snapshot', file] as const),
  ];
  const found: Quarantined[] = [];
  for (const [kind, file] of documents) found.push(...(await quarantine(kind, file, join(folder, 'quarantine'))));
  return found;
}

async function quarantine(kind: keyof Documents, file: string, folder: string): Promise<Quarantined[]> {
  if (!existsSync(file)) return [];
  const text = await readFile(file, 'utf8');
  const problem = problemOf(kind, text, file);
  if (problem === undefined) return [];
  const now = join(folder, `${basename(file)}.${digestText(text).slice('sha256-'.length, 'sha256-'.length + 12)}`);
  await makeFolder(folder);
  await rename(file, now);
  return [{ file: shownPath(file), problem, now: shownPath(now) }];
}

function problemOf(kind: keyof Documents, text: string, file: string): string | undefined {
  try {
    parse(kind, text, shownPath(file));
    return undefined;
  } catch (error) {
    if (isInputError(error)) return error.problem;
    throw error;
  }
}

function snapshotsIn(folder: string): string[] {
  const snapshots = join(folder, 'snapshots');
  if (!existsSync(snapshots)) return [];
  const files = readdirSync(snapshots).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  return files.toSorted(compareText).map((name) => join(snapshots, name));
}
