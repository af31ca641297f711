import { below } from '#model/pointers.ts';
import type { Pointer } from '#model/types.ts';
import type { CompiledDictionary } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import { actsOfName } from './name-acts.ts';
import type { ParameterSignal } from './parameters.ts';
import { own } from './schema-walk.ts';
import { tokensOfProse } from './tokens.ts';

/** One value that chooses what a call does. */
export interface Choice {
  /** The parameter's schema. */
  readonly at: Pointer;
  readonly value: string;
  /** Where the value stands. */
  readonly quotedAt: Pointer;
}

const MAX_CHOICES = 200;
/** Parameters that name a way of working as often as an action count only when a value changes something. */
const MODES = new Set(['mode', 'type']);

/** Methods of HTTP say how a request is sent; what it does is decided elsewhere. */
const HTTP_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** The actions that parameters offer: enumerated by the schema, or listed in a parameter's description. */
export function choicesOf(parameters: readonly ParameterSignal[], dictionary?: CompiledDictionary): Choice[] {
  const offering = parameters.filter(({ roles }) => roles.includes('action'));
  const choices = offering.flatMap((parameter) =>
    parameter.choices ? enumerated(parameter, { values: parameter.choices, dictionary }) : listed(parameter),
  );
  return choices.slice(0, MAX_CHOICES);
}

function enumerated(
  parameter: ParameterSignal,
  { values, dictionary }: { values: readonly string[]; dictionary: CompiledDictionary | undefined },
): Choice[] {
  if (values.every((value) => HTTP_METHODS.has(value.toUpperCase()))) return [];
  const acts = values.flatMap((value) => actsOfName(value, { at: parameter.at, source: 'action', dictionary }));
  const isMode = MODES.has(parameter.tokens.at(-1)?.word ?? '');
  const telling = isMode ? acts.filter(({ effect }) => effect !== 'read').length > 1 : acts.length > 0;
  if (!telling) return [];
  return values.map((value) => ({ at: parameter.at, value, quotedAt: pointerOf(parameter, value) }));
}

function pointerOf({ at, schema }: ParameterSignal, value: string): Pointer {
  if (own(schema, 'const') === value) return below(at, 'const');
  const listed = own(schema, 'enum');
  if (Array.isArray(listed)) return below(below(at, 'enum'), listed.indexOf(value));
  const keyword = Array.isArray(own(schema, 'oneOf')) ? 'oneOf' : 'anyOf';
  const branches = own(schema, keyword);
  const index = Array.isArray(branches) ? branches.findIndex((branch) => branch?.const === value) : -1;
  return below(below(below(at, keyword), index), 'const');
}

/** Plain verbs in the description of a free string: `one of list, create, delete`. */
function listed({ at, type, description }: ParameterSignal): Choice[] {
  if (!type.includes('string')) return [];
  const verbs = tokensOfProse(description).filter(({ word }) => {
    const verb = ENGLISH.verbs.get(word);
    return verb?.form === 'base' && !verb.nounlike;
  });
  const words = [...new Set(verbs.map(({ from, to }) => description.slice(from, to)))];
  return words.length < 2 ? [] : words.map((value) => ({ at, value, quotedAt: below(at, 'description') }));
}
