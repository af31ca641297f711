import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAttacks, readSources, readTerms } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Every document that people write is named after its id. */
export function* fileNames(root: string): Iterable<Problem> {
  yield* misnamed(root, 'attacks', readAttacks(root));
  yield* misnamed(root, 'glossary', readTerms(root));
  yield* misnamed(root, 'sources', readSources(root));
}

function* misnamed(root: string, folder: string, documents: readonly { readonly id: string }[]): Iterable<Problem> {
  for (const { id } of documents) {
    if (!existsSync(join(root, folder, `${id}.json`)))
      yield { where: `catalog/${folder}`, problem: `no file is named ${id}.json after its id` };
  }
}
