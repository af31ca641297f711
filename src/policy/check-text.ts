import { isInputError } from '#model/errors.ts';
import { type JsonPlaces, lineAt, placesIn } from '#model/json-places.ts';
import type { Policy } from '#model/types.ts';
import { readPolicy } from './validate.ts';

/** Why a text is no policy: the line, what is wrong there and what to do. */
export interface TextProblem {
  readonly line: number;
  readonly problem: string;
  readonly remedy?: string | undefined;
}

const WHERE = 'policy';

/** Reads a text as a policy, or tells all that stands in the way, line by line. */
export function checkText(text: string): { readonly policy: Policy } | { readonly problems: readonly TextProblem[] } {
  const places = placesIn(text);
  const { broken } = places;
  if (broken) return { problems: [{ line: lineAt(text, broken.at), problem: `not JSON: ${broken.problem}` }] };
  try {
    return { policy: readPolicy(text, WHERE) };
  } catch (error) {
    if (!isInputError(error)) throw error;
    const problems = [error, ...error.others].map(({ where, problem, remedy }) => ({
      line: lineAt(text, offsetOf(places, where)),
      problem,
      remedy,
    }));
    return { problems: problems.toSorted((a, b) => a.line - b.line) };
  }
}

/** The offset of the deepest value that stands on the way to the place that an error names. */
function offsetOf({ at }: JsonPlaces, where: string): number {
  let pointer = where.startsWith(`${WHERE}#`) ? where.slice(WHERE.length + 1) : '';
  while (pointer !== '' && !at.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'));
  return at.get(pointer) ?? 0;
}
