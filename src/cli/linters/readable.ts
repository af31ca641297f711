import { InputError } from '#model/errors.ts';
import { listServers, readAttacks, readEntry, readOverrides, readSnapshots, readSources, readTaxonomy, readTerms } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Every document parses and fits its schema. */
export function* readable(root: string): Iterable<Problem> {
  const readings = [readTaxonomy, readAttacks, readTerms, readSources].map((read) => () => read(root));
  const servers = listServers(root).flatMap((id) => [
    () => readEntry(root, id),
    () => readSnapshots(root, id),
    () => readOverrides(root, id),
  ]);
  for (const read of [...readings, ...servers]) yield* problemsOf(read);
}

function* problemsOf(read: () => unknown): Iterable<Problem> {
  try {
    read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { where: error.where, problem: error.problem };
  }
}
