import { below } from '#model/pointers.ts';
import type { CompiledDictionary } from './dictionary.ts';
import { listedIn, listedUnder } from './listed-words.ts';
import { actsOfName } from './name-acts.ts';
import type { Offer } from './offers.ts';
import type { ParameterSignal } from './parameters.ts';
import type { Quotation } from './subject.ts';

/** One value that chooses what a call does. */
export type Choice = Offer;

/** What the words of a tool add to its parameters. */
interface Words {
  readonly description: Quotation;
  readonly dictionary: CompiledDictionary | undefined;
}

const MAX_CHOICES = 200;
/** Parameters that name a way of working as often as an action count only when a value changes something. */
const MODES = new Set(['mode', 'type']);

/** Methods of HTTP say how a request is sent; what it does is decided elsewhere. */
const HTTP_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
const PLAIN_METHODS = new Set(['get', 'delete', 'patch']);

/** The actions that parameters offer: enumerated by the schema, or listed in the words about a free string. */
export function choicesOf(parameters: readonly ParameterSignal[], words: Words): Choice[] {
  const offering = parameters.filter(({ roles }) => roles.includes('action'));
  if (offering.length === 0) return [];
  const choices = [...Map.groupBy(offering, ({ name }) => name).values()].flatMap((alike) => choicesOfName(alike, words));
  return choices.slice(0, MAX_CHOICES);
}

/** The choices of one argument, which several branches of a schema may describe. */
function choicesOfName(alike: readonly ParameterSignal[], words: Words): Choice[] {
  const offers = alike.flatMap((parameter) => parameter.offers);
  const unique = [...new Map(offers.toReversed().map((offer) => [offer.value, offer])).values()].toReversed();
  const [parameter] = alike;
  if (!parameter) return [];
  return unique.length > 0 ? enumerated(parameter, unique, words) : listed(parameter, words);
}

function enumerated({ tokens }: ParameterSignal, offers: readonly Offer[], { dictionary }: Words): Choice[] {
  if (areMethods(offers)) return [];
  const acts = offers.flatMap(({ value, at }) => actsOfName(value, { at, source: 'action', dictionary }));
  const isMode = MODES.has(tokens.at(-1)?.word ?? '');
  const telling = isMode ? acts.length > 1 && acts.some(({ effect }) => effect !== 'read') : acts.length > 0;
  return telling ? [...offers] : [];
}

/** `get` and `delete` alone are verbs in small letters. */
function areMethods(offers: readonly Offer[]): boolean {
  const isMethod = offers.every(({ value }) => HTTP_METHODS.has(value.toUpperCase()));
  return isMethod && offers.some(({ value }) => value === value.toUpperCase() || !PLAIN_METHODS.has(value.toLowerCase()));
}

/** `one of list, create, delete` in the description of a free string, or of the tool behind a heading or the string's name. */
function listed({ at, key, type, description }: ParameterSignal, { description: told }: Words): Choice[] {
  if (!type.includes('string')) return [];
  const own = listedIn(description).map((value) => ({ at, value, quotedAt: below(at, 'description') }));
  return own.length > 0 ? own : listedUnder(key, told.quote).map((value) => ({ at, value, quotedAt: told.at }));
}
