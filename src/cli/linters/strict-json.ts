import { InputError } from '#model/errors.ts';
import { decodeText, parseJson } from '#model/json.ts';
import { assertCatalogue } from '#store/read.ts';
import { jsonFiles, readBytes } from './files.ts';
import type { Problem } from './problem.ts';

/** The catalogue is there, and every file is JSON in UTF-8 in which no object has one key twice. */
export function* strictJson(root: string): Iterable<Problem> {
  const none = [...problemsOf(() => assertCatalogue(root))];
  if (none.length > 0) return yield* none;
  for (const file of jsonFiles(root))
    yield* problemsOf(() => parseJson(decodeText(readBytes(root, file), `catalog/${file}`), `catalog/${file}`));
}

/** The problems that reading something throws, if any; whatever is not about the input is thrown on. */
export function* problemsOf(read: () => unknown): Iterable<Problem> {
  try {
    read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { where, problem, remedy } of [error, ...error.others])
      yield { where, problem: remedy === undefined ? problem : `${problem}; ${remedy}` };
  }
}
