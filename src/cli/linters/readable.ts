import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '#model/parse.ts';
import { readTaxonomy } from '#store/read.ts';
import { jsonFiles } from './files.ts';
import { kindOf } from './kinds.ts';
import type { Problem } from './problem.ts';
import { problemsOf } from './strict-json.ts';

/** Every document stands where the catalogue has a place for it and fits its schema. */
export function* readable(root: string): Iterable<Problem> {
  yield* problemsOf(() => readTaxonomy(root));
  for (const file of jsonFiles(root)) if (!isRead(file)) yield* unfit(root, file);
}

function isRead(file: string): boolean {
  return file.startsWith('schemas/') || file === 'taxonomy/taxonomy.json';
}

function* unfit(root: string, file: string): Iterable<Problem> {
  const where = `catalog/${file}`;
  const kind = kindOf(file);
  if (kind) yield* problemsOf(() => parse(kind, readFileSync(join(root, file), 'utf8'), where));
  else yield { where, problem: 'the catalogue has no such place; move or delete the file' };
}
