import { basename } from 'node:path';
import type { Snapshot } from '#model/types.ts';
import { snapshotFile } from '#store/paths.ts';
import { jsonFiles, readLoosely } from './files.ts';
import { kindOf } from './kinds.ts';
import type { Problem } from './problem.ts';

/** Kinds of which there is one document. */
const SINGLE: ReadonlySet<string> = new Set(['taxonomy', 'accuracy', 'balance', 'weights', 'orders', 'opt-outs', 'corrections']);

/** Every document that people write is named after its id, so that no two have one, and every snapshot after its day and its digest. */
export function* fileNames(root: string): Iterable<Problem> {
  for (const file of jsonFiles(root)) {
    const wanted = nameOf(root, file);
    if (wanted !== undefined && wanted !== basename(file)) yield { where: `catalog/${file}`, problem: `must be named ${wanted}` };
  }
}

function nameOf(root: string, file: string): string | undefined {
  const kind = kindOf(file);
  if (kind === 'snapshot') return snapshotFile(readLoosely(root, file) as Snapshot);
  if (kind === undefined || SINGLE.has(kind) || file.startsWith('servers/')) return undefined;
  const { id, language } = readLoosely(root, file) as { id?: string; language?: string };
  return `${id ?? language}.json`;
}
