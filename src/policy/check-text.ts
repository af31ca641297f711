import { isInputError } from '#model/errors.ts';
import { type JsonPlaces, lineAt, placesIn } from '#model/json-places.ts';
import type { Policy } from '#model/types.ts';
import { readPolicy } from './validate.ts';

/** Why a text is no policy: the line, what is wrong there and what to do. */
export interface TextProblem {
  readonly line: number;
  readonly problem: string;
  readonly remedy?: string;
}

const WHERE = 'policy';

/** Reads a text as a policy, or tells the first line that stands in the way. */
export function checkText(text: string): { readonly policy: Policy } | { readonly problem: TextProblem } {
  const places = placesIn(text);
  const { broken } = places;
  if (broken) return { problem: { line: lineAt(text, broken.at), problem: `not JSON: ${broken.problem}` } };
  try {
    return { policy: readPolicy(text, WHERE) };
  } catch (error) {
    if (!isInputError(error)) throw error;
    const { where, problem, remedy } = error;
    return { problem: { line: lineAt(text, offsetOf(places, where)), problem, ...(remedy !== undefined && { remedy }) } };
  }
}

/** The offset of the deepest value that stands on the way to the place that an error names. */
function offsetOf({ at }: JsonPlaces, where: string): number {
  let pointer = where.startsWith(`${WHERE}#`) ? where.slice(WHERE.length + 1) : '';
  while (pointer !== '' && !at.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'));
  return at.get(pointer) ?? 0;
}
