import { join, relative } from 'node:path';
import { InputError } from '#model/errors.ts';
import type { ServerId, Snapshot } from '#model/types.ts';

const SAFE_SERVER = /^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;

/** The folder of one server below the catalogue's root; refuses an id that is not a plain `<publisher>/<name>`. */
export function serverFolder(root: string, server: ServerId): string {
  if (!SAFE_SERVER.test(server)) throw new InputError(JSON.stringify(server), 'not a server id', 'write <publisher>/<name>');
  return join(root, 'servers', ...server.split('/'));
}

/** The file name of a snapshot: its day and the first 12 digits of its digest, so that names sort by time. */
export function snapshotFile({ takenAt, digest }: Pick<Snapshot, 'takenAt' | 'digest'>): string {
  return `${takenAt.slice(0, 10)}-${digest.slice('sha256-'.length, 'sha256-'.length + 12)}.json`;
}

/** The file that holds how often the labels are right. */
export function accuracyFile(root: string): string {
  return join(root, 'accuracy', 'record.json');
}

/** The file that holds how much words speak for each category. */
export function weightsFile(root: string): string {
  return join(root, 'weights', 'categories.json');
}

/** The file that holds how far rules and words are trusted beside each other. */
export function balanceFile(root: string): string {
  return join(root, 'weights', 'balance.json');
}

/** The file that holds what a registry lists. */
export function registryFile(root: string, id: string): string {
  return join(root, 'registries', `${id}.json`);
}

/** A path as messages show it: from the working folder when it is below it. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') ? path : below;
}
