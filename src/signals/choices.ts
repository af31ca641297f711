import { below } from '#model/pointers.ts';
import type { Act } from './acts.ts';
import type { CompiledDictionary } from './dictionary.ts';
import { listedIn, listedUnder } from './listed-words.ts';
import { actsOfName } from './name-acts.ts';
import type { Offer } from './offers.ts';
import type { ParameterSignal } from './parameters.ts';
import type { Quotation } from './subject.ts';
import { tokensOfName } from './tokens.ts';

/** One value that chooses what a call does. */
export type Choice = Offer;

/** What the words of a tool add to its parameters. */
interface Words {
  readonly description: Quotation;
  readonly dictionary: CompiledDictionary | undefined;
}

interface Searched extends Words {
  readonly isSearched: boolean;
}

const MAX_CHOICES = 200;
/** One argument chooses the action, rarely two: the words about more are not searched. */
const MAX_LISTED = 4;
/** Parameters that name a way of working as often as an action count only when a value changes something. */
const MODES = new Set(['mode', 'type']);

/** Names of lists whose members are actions. */
const OPERATIONS = /(?:action|operation|change|edit|update|request|command|op|mutation)s$/i;
/** A string that a shell runs, which no list of actions bounds. */
const SHELL = /\b(?:shell|command[- ]line|terminal|commands? to (?:run|execute))\b/i;
/** The kinds of statements that a rule of a database applies to. */
const STATEMENTS = new Set(['ALL', 'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'TRUNCATE']);

/** Methods of HTTP say how a request is sent; what it does is decided elsewhere. */
const HTTP_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** Methods beside the usual ones, which are words for actions where none of those stands by them. */
const RARE_METHODS = new Set('CONNECT TRACE COPY MOVE LINK UNLINK PURGE LOCK UNLOCK PROPFIND PROPPATCH MKCOL VIEW SEARCH QUERY'.split(' '));
const PLAIN_METHODS = new Set(['get', 'delete', 'patch']);
/** Objects that only hold the arguments of a call. */
const WRAPPERS = /^(?:params|parameters|args|arguments|input|body|request|payload|data|options|operation|action|command)$/i;
/** How a patch changes the parts of one record. */
const PATCHES = new Set(['add', 'remove', 'replace', 'move', 'copy', 'test', 'insert', 'set', 'append', 'prepend']);
const LINES = new Set(['line', 'lines', 'text', 'word', 'words']);
const JSON_PATCH = /\bJSON Patch\b/i;

/** Verbs that ask for what there is, and where both must stand for a tool to do nothing else. */
const LOOKS_UP = new Set([
  'get',
  'list',
  'search',
  'find',
  'check',
  'describe',
  'explain',
  'show',
  'validate',
  'verify',
  'count',
  'lookup',
]);
const ASKED_BY: readonly Act['source'][] = ['name', 'text'];

/** The actions that parameters offer: enumerated by the schema, or listed in the words about a free string. */
export function choicesOf(parameters: readonly ParameterSignal[], words: Words): Choice[] {
  const offering = parameters.filter(
    (parameter) => parameter.roles.includes('action') && !isPartOfRecord(parameter) && !isOfSetting(parameter, parameters),
  );
  if (offering.length === 0) return [];
  const offered = [...Map.groupBy(offering, ({ name }) => name).values()];
  const choices = offered.flatMap((alike, index) => choicesOfName(alike, { ...words, isSearched: index < MAX_LISTED }));
  return choices.slice(0, MAX_CHOICES);
}

/** What stands in a list of records is said of each of them, unless the list is one of operations. */
function isPartOfRecord({ name }: ParameterSignal): boolean {
  const end = name.indexOf('[]');
  return end >= 0 && !OPERATIONS.test(name.slice(0, end));
}

/** `repeat.method` beside other arguments tells of the setting that it stands in, not of the call. */
function isOfSetting({ name }: ParameterSignal, parameters: readonly ParameterSignal[]): boolean {
  const outer = name.slice(0, Math.max(name.indexOf('.'), 0));
  if (outer === '' || outer.endsWith('[]') || WRAPPERS.test(outer)) return false;
  return parameters.some((other) => other.name !== outer && !other.name.startsWith(`${outer}.`));
}

/** The choices of one argument, which several branches of a schema may describe. */
function choicesOfName(alike: readonly ParameterSignal[], words: Searched): Choice[] {
  const offers = alike.flatMap((parameter) => parameter.offers);
  const unique = [...new Map(offers.toReversed().map((offer) => [offer.value, offer])).values()].toReversed();
  const [parameter] = alike;
  if (!parameter) return [];
  return unique.length > 0 ? enumerated(parameter, unique, words) : listed(parameter, words);
}

function enumerated({ tokens }: ParameterSignal, offers: readonly Offer[], { description, dictionary }: Words): Choice[] {
  if (areMethods(offers) || areStatements(offers) || arePatches(offers, description.quote)) return [];
  const acts = offers.flatMap(({ value, at }) => actsOfName(value, { at, source: 'action', dictionary }));
  const isMode = MODES.has(tokens.at(-1)?.word ?? '');
  const telling = isMode ? acts.length > 1 && acts.some(({ effect }) => effect !== 'read') : acts.length > 0;
  return telling ? [...offers] : [];
}

/** `get` and `delete` alone are verbs in small letters. */
function areMethods(offers: readonly Offer[]): boolean {
  const usual = offers.filter(({ value }) => HTTP_METHODS.has(value.toUpperCase()));
  const others = offers.filter((offer) => !usual.includes(offer));
  if (usual.length === 0 || !others.every(({ value }) => RARE_METHODS.has(value))) return false;
  return usual.some(({ value }) => value === value.toUpperCase() || !PLAIN_METHODS.has(value.toLowerCase()));
}

/** All kinds of statements and the word for them all. */
function areStatements(offers: readonly Offer[]): boolean {
  return offers.some(({ value }) => value === 'ALL') && offers.every(({ value }) => STATEMENTS.has(value));
}

/** `add`, `remove`, `replace` change a part of what is patched, and so does `delete_line`. */
function arePatches(offers: readonly Offer[], told: string): boolean {
  const [opening, isPatch] = [offers.map(({ value }) => tokensOfName(value)[0]?.word ?? ''), JSON_PATCH.test(told)];
  return opening.length > 1 && (isPatch || opening.includes('replace')) && offers.every(changesPart);
}

function changesPart({ value }: Offer): boolean {
  const [first, second] = tokensOfName(value);
  return PATCHES.has(first?.word ?? '') || (first?.word === 'delete' && LINES.has(second?.word ?? ''));
}

/** `one of list, create, delete` in the description of a free string, or of the tool behind a heading or the string's name. */
function listed({ at, key, type, description }: ParameterSignal, { description: told, isSearched }: Searched): Choice[] {
  if (!isSearched || !type.includes('string') || SHELL.test(description)) return [];
  const own = listedIn(description).map((value) => ({ at, value, quotedAt: below(at, 'description') }));
  return own.length > 0 ? own : listedUnder(key, told.quote).map((value) => ({ at, value, quotedAt: told.at }));
}

/** The actions that a tool offers; to one that looks something up, a value such as `delete` only says what is asked about. */
export function choicesFor(acts: readonly Act[], choices: Choice[]): Choice[] {
  const asks = ASKED_BY.every((source) => acts.some((act) => act.source === source)) && acts.every(({ lemma }) => LOOKS_UP.has(lemma));
  return asks && !choices.every(isReading) ? [] : choices;
}

function isReading({ value, quotedAt: at }: Choice): boolean {
  return actsOfName(value, { at, source: 'action' }).every(({ effect }) => effect === 'read');
}
