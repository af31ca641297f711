import { cp, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { valueIn } from '#model/json.ts';
import type { ServerId } from '#model/types.ts';
import { serverFolder } from './paths.ts';
import { readObservation, readOverrides, readSnapshots } from './read.ts';
import { hiddenBeside, isKnown, replaceServer } from './record.ts';
import { syncFolder, writeDocument, writeSnapshot } from './write.ts';

/**
 * Moves all that is known of a server to another id; where that one is known already, its history and its corrections begin with this one's. Where that one
 * was asked to go, this one only goes. Tells whether it moved.
 */
export async function moveServer(root: string, from: ServerId, to: ServerId): Promise<boolean> {
  const isGone = readObservation(root, to)?.tombstone !== undefined;
  if (!isGone && isKnown(root, to)) await prependHistory(root, from, to);
  if (!isKnown(root, to)) await copyServer(root, from, to);
  await replaceServer(root, from, undefined);
  return !isGone;
}

async function prependHistory(root: string, from: ServerId, to: ServerId): Promise<void> {
  const [earlier, later] = [readOverrides(root, from), readOverrides(root, to)];
  for (const snapshot of readSnapshots(root, from)) await writeSnapshot(root, { ...snapshot, server: to });
  const lost = earlier.filter((override) => !later.some((other) => isDeepStrictEqual(other, override)));
  if (lost.length > 0) await writeDocument(join(serverFolder(root, to), 'overrides.json'), [...lost, ...later]);
}

/** The copy appears whole; what names another server, or is no JSON, stays as it is. */
async function copyServer(root: string, from: ServerId, to: ServerId): Promise<void> {
  const folder = serverFolder(root, to);
  const staging = hiddenBeside(folder);
  await cp(serverFolder(root, from), staging, { recursive: true });
  const files = (await readdir(staging, { recursive: true })).filter((path) => path.endsWith('.json'));
  for (const file of files) await readdress(join(staging, file), from, to);
  await rename(staging, folder);
  await syncFolder(dirname(folder));
}

async function readdress(file: string, from: ServerId, to: ServerId): Promise<void> {
  const document = valueIn(await readFile(file, 'utf8'));
  if (document !== undefined) await writeDocument(file, Array.isArray(document) ? document.map(about) : about(document));

  function about(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const named = Object.entries(value).map(([key, said]) => [key, ['id', 'server'].includes(key) && said === from ? to : said]);
    return Object.fromEntries(named);
  }
}
