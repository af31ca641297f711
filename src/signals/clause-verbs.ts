import type { Effect } from '#model/types.ts';
import { ENGLISH, isOnlyVerb, type Verb } from './lexicon.ts';
import { isParticiple } from './participles.ts';
import { gapAfter, isBlankAfter, type Prose, type Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { isBehindJoint, isListedBehind } from './verb-lists.ts';

/** A verb where it stands: the index of its token. */
export interface Found {
  readonly verb: Verb;
  readonly index: number;
}

const JOINS = /[,/，]/;
const CONJUNCTIONS = new Set(['and', 'or', 'then']);
/** Words that end like adverbs and stand before nouns. */
const NO_ADVERBS = new Set(['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'hourly', 'early', 'likely', 'friendly', 'costly']);
/** Verbs that say nothing until the text lists what they cover. */
export const UMBRELLAS: ReadonlySet<string> = new Set(['manage', 'handle', 'operate']);
/** Determiners that a noun may stand before as well. */
const PARTICLES = new Set(['or', 'on', 'off', 'out', 'up', 'to', 'between', 'read', 'open', 'time', 'date', 'pre']);
/** What is told as a deed too often rather than not at all. */
const LOSES: ReadonlySet<Effect> = new Set(['delete', 'revoke', 'run', 'pay']);
/** Verbs that are adjectives before a noun: `missing titles, duplicate descriptions`. */
const ADJECTIVES = new Set(['duplicate', 'complete', 'correct']);
/** How many words an item of a list of nouns has at most. */
const MAX_ITEM = 3;
/** How many verbs of one sentence are read behind the first. */
export const MAX_JOINED = 40;

/** The verb that a token is, unless the text uses it as a noun. */
export function verbAt(token: Token | undefined): Verb | undefined {
  return token && token.noun !== 'always' ? ENGLISH.verbs.get(token.word) : undefined;
}

/** The verbs joined to the first one by commas, slashes, `and`, `or`, `then`, in the same form. */
export function coordinated(prose: Prose, sentence: Sentence, lead: Found): Found[] {
  const found: Found[] = [];
  const listsInBrackets = UMBRELLAS.has(lead.verb.lemma);
  let depth = 0;
  for (let index = lead.index + 1; index < sentence.end && found.length < MAX_JOINED; index += 1) {
    depth += bracketsAfter(prose, index - 1);
    if (depth > 0 && !listsInBrackets && !isSynonym(prose, index, lead)) continue;
    const verb = verbBehind(prose, index, { lead, last: found.at(-1) ?? lead });
    if (verb) found.push({ verb, index });
  }
  return found;
}

function verbBehind(prose: Prose, index: number, before: Before): Verb | undefined {
  return isSynonym(prose, index, before.lead) ? ENGLISH.verbs.get(prose.tokens[index]?.word ?? '') : joinedVerb(prose, index, before);
}

/** `Show (unhide) a column`: the verb alone in brackets says which showing is meant. */
function isSynonym(prose: Prose, index: number, lead: Found): boolean {
  if (lead.verb.effect !== 'read' || index !== lead.index + 1 || isBlankAfter(prose, index - 1)) return false;
  const verb = ENGLISH.verbs.get(prose.tokens[index]?.word ?? '');
  return verb?.nounlike === false && gapAfter(prose, index - 1) === ' (' && gapAfter(prose, index).startsWith(')');
}

/** How many brackets stay open between a word and the next one. */
function bracketsAfter(prose: Prose, index: number): number {
  if (isBlankAfter(prose, index)) return 0;
  let open = 0;
  for (const sign of gapAfter(prose, index)) {
    if (sign === '(' || sign === '（') open += 1;
    if (sign === ')' || sign === '）') open -= 1;
  }
  return open;
}

/** The verb that a sentence opens with, and the one before the word in question. */
interface Before {
  readonly lead: Found;
  readonly last: Found;
}

/** A verb in a form that is joined to the words before; nearly every word stands behind a blank and no conjunction, and is not looked up. */
function joinedVerb(prose: Prose, index: number, before: Before): Verb | undefined {
  if (isListedBehind(prose, index, before.last.index)) return ENGLISH.verbs.get(prose.tokens[index]?.word ?? '');
  const joint = jointOf(prose, index);
  if (isBlankAfter(prose, joint - 1) && !CONJUNCTIONS.has(prose.tokens[joint - 1]?.word ?? '')) return undefined;
  const verb = verbAt(prose.tokens[index]);
  const fits = verb?.form === before.lead.verb.form && isJoined(prose, joint);
  return fits && isVerbHere(prose, { verb, index }, before) ? verb : undefined;
}

/** Where the words begin that a conjunction joins: `and optionally cancel it`. */
function jointOf({ tokens }: Prose, index: number): number {
  const before = tokens[index - 1]?.word ?? '';
  const isAdverb = before === 'also' || (before.endsWith('ly') && !NO_ADVERBS.has(before) && !ENGLISH.verbs.has(before));
  return isAdverb ? index - 1 : index;
}

/** What follows, or the ending of the verb before, shows a verb. */
function isCertain(prose: Prose, { verb, index }: Found): boolean {
  return takesObject(prose, index) || (LOSES.has(verb.effect) && isBehindJoint(prose, index));
}

function isVerbHere(prose: Prose, { verb, index }: Found, { lead, last }: Before): boolean {
  if (isCertain(prose, { verb, index })) return true;
  if (!CONJUNCTIONS.has(prose.tokens[index - 1]?.word ?? '') && isParticiple(verb, prose.tokens[index + 1]?.word)) return false;
  if (verb.nounlike || ADJECTIVES.has(verb.lemma)) return isTwin(prose, index, last);
  if (verb.form !== 'base' || LOSES.has(verb.effect)) return true;
  return !(endsNounList(prose, index, lead) || isProperName(prose, index) || standsAmongNouns(prose, index));
}

/** `by creation, update, or interaction`: nothing stands behind it before the next item, which is no verb. */
function standsAmongNouns(prose: Prose, index: number): boolean {
  const joint = CONJUNCTIONS.has(prose.tokens[index + 1]?.word ?? '') ? index + 2 : index + 1;
  const isItem = joint > index + 1 || JOINS.test(gapAfter(prose, index));
  const next = CONJUNCTIONS.has(prose.tokens[joint]?.word ?? '') ? joint + 1 : joint;
  const before = CONJUNCTIONS.has(prose.tokens[index - 1]?.word ?? '') ? index - 2 : index - 1;
  return isItem && [before, next].every((other) => !isOnlyVerb(prose.tokens[other]?.word ?? 'list'));
}

/** `Create and run tests`: joined to the verb before itself, not to what it acts on. */
function isTwin({ tokens }: Prose, index: number, last: Found): boolean {
  const before = PARTICLES.has(tokens[index - 2]?.word ?? '') ? index - 3 : index - 2;
  return CONJUNCTIONS.has(tokens[index - 1]?.word ?? '') && before === last.index && !ENGLISH.stops.has(tokens[index + 1]?.word ?? '');
}

/** `by id or Resend address`: a capital letter where the words around have none. */
function isProperName(prose: Prose, index: number): boolean {
  const around = [index - 2, index + 1].some((other) => isCapitalised(prose, other));
  return !around && index + 1 < prose.tokens.length && isCapitalised(prose, index);
}

function isCapitalised({ text, tokens }: Prose, index: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text.slice(tokens[index]?.from, tokens[index]?.to));
}

/** `by id, alias, or resend address`: the item before is no verb phrase, so that this one is none either. */
function endsNounList(prose: Prose, index: number, lead: Found): boolean {
  const conjunction = CONJUNCTIONS.has(prose.tokens[index - 1]?.word ?? '');
  const last = conjunction ? index - 2 : index - 1;
  let first = last;
  while (first > lead.index + 1 && last - first < MAX_ITEM && isBlankAfter(prose, first - 1)) first -= 1;
  const isItem = first > lead.index + 1 && JOINS.test(gapAfter(prose, first - 1)) && last - first < MAX_ITEM;
  return isItem && !prose.tokens.slice(first, last + 1).some(({ word }) => isOnlyVerb(word) || ENGLISH.stops.has(word));
}

function isJoined(prose: Prose, index: number): boolean {
  const before = prose.tokens[index - 1]?.word ?? '';
  const gap = gapAfter(prose, index - 1);
  if (gap === '/' && (isNoun(prose, index - 1) || !endsVerb(prose, index))) return false;
  if (gapAfter(prose, index) === '-') return false;
  return CONJUNCTIONS.has(before) || JOINS.test(gap);
}

/** `turns on/opens`: a verb alone or with its particle. */
function endsVerb({ tokens }: Prose, index: number): boolean {
  const before = tokens[index - 1]?.word ?? '';
  return ENGLISH.verbs.has(PARTICLES.has(before) ? (tokens[index - 2]?.word ?? '') : before);
}

/** A noun such as `search` in `a quick search/replace`. */
function isNoun({ tokens }: Prose, index: number): boolean {
  const before = tokens[index - 1]?.word ?? '';
  const isOther = ENGLISH.verbs.has(before) || ENGLISH.leadIns.has(before) || CONJUNCTIONS.has(before) || PARTICLES.has(before);
  return before !== '' && !isOther;
}

/** Whether what follows shows that a verb is one: `order it`, `post a note`. */
export function takesObject({ tokens }: Prose, index: number): boolean {
  const next = tokens[index + 1]?.word ?? '';
  return next === 'it' || next === 'them' || (ENGLISH.determiners.has(next) && !PARTICLES.has(next));
}

/** Where the object starts: in `create, update or delete a page`, behind the last of the joined verbs. */
export function sharedObject(prose: Prose, from: number, end: number): number {
  let start = from;
  for (let verbs = 0; verbs < MAX_JOINED && start < end && verbAt(prose.tokens[nextVerb(prose, start)]); verbs += 1)
    start = nextVerb(prose, start) + 1;
  return Math.min(start, end);
}

/** The index at which a verb joined to the one before would stand: behind `and`, `or`, `then`, or at once behind a comma or a slash. */
function nextVerb(prose: Prose, index: number): number {
  const next = CONJUNCTIONS.has(prose.tokens[index]?.word ?? '') ? index + 1 : index;
  const joined = next > index || JOINS.test(gapAfter(prose, index - 1));
  return joined && gapAfter(prose, next) !== '_' ? next : prose.tokens.length;
}
