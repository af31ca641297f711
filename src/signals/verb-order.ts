import type { CompiledDictionary } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import { type Token, tokenOf } from './tokens.ts';

/** The words between two marks of punctuation. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** It describes a noun of the clause before. */
  readonly describes: boolean;
  /** Its last token is its last word, and an infinitive; told only of a language in which that matters. */
  readonly closed: boolean;
}

/** A clause around its verb. */
interface Parts {
  readonly lead: readonly Token[];
  readonly before: readonly Token[];
  readonly verb: readonly Token[];
  readonly after: readonly Token[];
}

/** Words that open what stands behind the object in English. */
const PREPOSITIONS = new Set(['for', 'to']);
/** Lead-ins that may be, or describe, what a verb acts on. */
const NOUNS = new Set([
  ...PREPOSITIONS,
  'agent',
  'agents',
  'api',
  'command',
  'commands',
  'endpoint',
  'function',
  'new',
  'operation',
  'user',
  'users',
]);
/** What a noun phrase in English puts first: `list of orders`. */
const CONTAINERS = new Set(['list', 'details', 'detail', 'information', 'info']);
const PARTICLES = new Set(['as', 'to', 'on', 'off', 'in', 'out', 'up', 'from', 'down', 'not']);
/** Stands for the mark of an object: a stop word, so that the object ends there. */
export const OBJECT_MARK = 'at';
/** Between two clauses that a verb's ending joins. */
export const JOINT = 'and';
/** Between what is done first and what follows it. */
export const AFTER = 'after';
/** What somebody does with the tool itself, and no part of what a call of it does. */
const CALLS = new Set(['call', 'execute', 'invoke', 'run', 'use']);
/** Opens a form that tells what does not happen: `does not modify`. */
const DENIES = 'does';
/** What stands behind a subordinate clause where verbs come last. */
const CONJUNCTIONS = {
  start: new Set<string>(),
  either: new Set<string>(),
  first: new Set(['when', 'after', 'before']),
  last: new Set(['when', 'after', 'before', 'without']),
};

/** A clause with its verb before what it acts on, and what tells when or how behind both. */
export function verbFirst({ tokens, closed }: Pick<Clause, 'tokens' | 'closed'>, dictionary: CompiledDictionary): readonly Token[] {
  const { verbPosition } = dictionary;
  if (verbPosition === 'start' || (verbPosition === 'either' && (!closed || tokens[0]?.word === 'without'))) return tokens;
  const cut = tokens.findLastIndex(({ word }, index) => index > 0 && CONJUNCTIONS[verbPosition].has(word));
  if (cut > 0 && tokens.slice(cut + 1).some(isMain)) return mainFirst(tokens, cut, dictionary);
  if (tokens.some(({ word }) => word === 'if' || word === 'when')) return tokens;
  const parts = partsOf(tokens, verbPosition);
  return parts ? join(parts, verbPosition) : tokens;
}

/** The main clause, then the conjunction with what stood before it, but what is done first stays first, unless it is done before the tool is called; a bare verb takes its object from there. */
function mainFirst(tokens: readonly Token[], cut: number, dictionary: CompiledDictionary): readonly Token[] {
  const conjunction = tokens.slice(cut, cut + 1);
  const before = tokens.slice(0, cut).filter(({ word }) => word !== 'not');
  const main = verbFirst({ tokens: tokens.slice(cut + 1), closed: true }, dictionary);
  if (CALLS.has(main.find(isMain)?.word ?? '')) return [...main, ...conjunction, ...before];
  if (conjunction[0]?.word === AFTER && before.some(isVerb))
    return [...verbFirst({ tokens: before, closed: true }, dictionary), ...joints(conjunction), ...main];
  if (main.filter(({ word }) => word !== JOINT).length > 1) return [...main, ...conjunction, ...before];
  const mark = before.findLastIndex(({ word }) => word === OBJECT_MARK);
  const object = mark < 0 ? before.length : mark;
  return [...main, ...before.slice(0, object), ...conjunction, ...before.slice(object + 1)];
}

function joints(tokens: readonly Token[]): Token[] {
  return tokens.map(({ from, to }) => tokenOf(JOINT, { from, to }));
}

function partsOf(tokens: readonly Token[], position: Exclude<CompiledDictionary['verbPosition'], 'start'>): Parts | undefined {
  const index = PLACE_OF_VERB[position](tokens);
  if (index < 0) return undefined;
  const opening = tokens.findIndex(({ word }) => (!ENGLISH.leadIns.has(word) && word !== 'not') || NOUNS.has(word));
  const lead = Math.min(Math.max(opening, 0), index);
  const verb = tokens.slice(index, verbEnd(tokens, index));
  return { lead: tokens.slice(0, lead), before: bare(tokens.slice(lead, index)), verb, after: bare(tokens.slice(index + verb.length)) };
}

/** Where the verb ends with its own object: `place order`, but not `mark as read`, of one form. */
function verbEnd(tokens: readonly Token[], index: number): number {
  const size = tokens.slice(index).findIndex(({ from }) => from !== tokens[index]?.from);
  const end = size < 0 ? tokens.length : index + size;
  const marked = tokens.slice(0, index).some(({ word }) => word === OBJECT_MARK);
  return marked && !PARTICLES.has(tokens[index + 1]?.word ?? '') ? end : index + 1;
}

/** A noun phrase without the `list` or `details` at its end, which would hide what they are of. */
function bare(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ word }, index) => index === 0 || !CONTAINERS.has(word) || ENGLISH.stops.has(tokens[index - 1]?.word ?? ''));
}

function join({ lead, before, verb, after }: Parts, position: CompiledDictionary['verbPosition']): readonly Token[] {
  const mark = before.findLastIndex(({ word }) => word === OBJECT_MARK);
  if (position === 'first') return joinFirst({ lead, before, verb, after }, mark);
  if (mark < 0) return [...lead, ...verb, ...before, ...after];
  if (verb.length > 1) return [...lead, ...verb, ...before.slice(mark), ...before.slice(0, mark), ...after];
  const start = before.findLastIndex(({ word }, index) => index < mark && ENGLISH.stops.has(word)) + 1;
  return [...lead, ...verb, ...before.slice(start, mark + 1), ...after, ...before.slice(0, start), ...before.slice(mark + 1)];
}

function joinFirst({ lead, before, verb, after }: Parts, mark: number): readonly Token[] {
  const object = before.slice(mark + 1);
  if (mark >= 0) return [...lead, ...verb, ...object, ...before.slice(mark, mark + 1), ...after, ...before.slice(0, mark)];
  const opening = before[0]?.word ?? '';
  const prepositional = (ENGLISH.stops.has(opening) || PREPOSITIONS.has(opening)) && after.length > 0;
  return prepositional ? [...lead, ...verb, ...after, ...before] : [...lead, ...verb, ...before, ...after];
}

/** The index of a clause's verb, or -1. */
const PLACE_OF_VERB = {
  first: firstVerb,
  last: lastVerb,
  either: (clause: readonly Token[]) => clause.findIndex((token, index) => index === clause.length - 1 && isVerb(token)),
};

/** A plain verb; else one that may be a noun, reading before everything else: `order query` asks. */
function firstVerb(clause: readonly Token[]): number {
  const second = clause.findIndex(
    ({ word }, index) => word === JOINT && clause[index + 1] !== undefined && isVerb(clause[index + 1] as Token),
  );
  const first = second < 0 ? clause : clause.slice(0, second);
  if (first[0] && isVerb(first[0]) && isReading(first[0])) return 0;
  const plainVerb = first.findIndex((token, index) => isPlainVerb(token) && !isDenied(first, index));
  if (plainVerb >= 0) return plainVerb;
  const reads = first.findIndex((token, index) => isVerb(token) && isReading(token) && token.from !== first[index - 1]?.from);
  if (reads >= 0) return reads;
  const other = first.findIndex((token, index) => isVerb(token) && token.from !== first[index - 1]?.from);
  return other < 0 ? leadingNoun(first) : other;
}

/** A verb that may describe the noun behind it acts only where nothing but grammar stands before: `模板审核状态` is a status. */
function leadingNoun(clause: readonly Token[]): number {
  const index = clause.findIndex(({ noun }) => noun === 'perhaps');
  const before = clause.slice(0, Math.max(index, 0));
  const led = before.some(({ word }) => ENGLISH.stops.has(word) || PREPOSITIONS.has(word));
  return led || before.every(({ word }) => ENGLISH.leadIns.has(word)) ? index : -1;
}

/** `not` of the same form stands before it: `does not modify`. */
function isDenied(clause: readonly Token[], index: number): boolean {
  const before = clause[index - 1];
  return before?.word === 'not' && before.from === clause[index]?.from;
}

function isReading({ word }: Token): boolean {
  return ENGLISH.verbs.get(word)?.effect === 'read';
}

function lastVerb(clause: readonly Token[]): number {
  const last = clause.length - (clause.at(-1)?.word === JOINT ? 2 : 1);
  const first = clause.findIndex(({ from }) => from === clause[last]?.from);
  const opening = clause[first];
  return opening && (isVerb(opening) || opening.word === DENIES)
    ? first
    : clause.findLastIndex((token, at) => isPlainVerb(token) && !isDenied(clause, at));
}

function isVerb({ word, noun }: Token): boolean {
  return noun === undefined && ENGLISH.verbs.get(word)?.form === 'base';
}

/** A verb, or a word for calling a tool. */
function isMain(token: Token): boolean {
  return isVerb(token) || CALLS.has(token.word);
}

function isPlainVerb(token: Token): boolean {
  return isVerb(token) && ENGLISH.verbs.get(token.word)?.nounlike === false;
}
