import { ENGLISH } from './lexicon.ts';
import { matchPhrases, type PhraseMatch } from './phrases.ts';
import { gapAfter, isBlankAfter, type Prose } from './sentences.ts';
import type { Token } from './tokens.ts';

/** What a verb acts on: token indexes, the end not included, and the groups of nouns it belongs to. */
export interface ObjectPhrase {
  readonly start: number;
  readonly end: number;
  readonly groups: ReadonlySet<string>;
}

const NO_GROUPS: ReadonlySet<string> = new Set();
/** Behind a noun they tell what became of it: `messages sent to`. */
const PARTICIPLES = new Set(['sent', 'received', 'placed', 'generated', 'created', 'uploaded', 'stored', 'produced', 'recorded']);
/** Between what tells and what is told of: `details of an order`, `information about a customer`. */
const LINKS = new Set(['of', 'about']);
const MAX_WORDS = 8;
/** How far a phrase such as `user from team` may reach past the noun it starts at. */
const REACH = 4;
const CLOSES = /[,;:.)|–—\n，、。：；（）]|\s\(/;
/** Behind a noun they open a clause of their own: `boards the user can see`. */
const ARTICLES = new Set(['the', 'a', 'an', 'your', 'you']);

/** The object that starts at a token of prose: leading determiners skipped, `list of` seen through. */
export function objectAt(prose: Prose, from: number, limit: number): ObjectPhrase {
  if (isClosed(prose, from)) return { start: from, end: from, groups: NO_GROUPS };
  const start = skipDeterminers(prose.tokens, from, limit);
  const end = endOfObject(prose, start, limit);
  const container = ENGLISH.containers.has(prose.tokens[end - 1]?.word ?? '') && LINKS.has(prose.tokens[end]?.word ?? '');
  if (container && end + 1 < limit) return objectAt(prose, end + 1, limit);
  return { start: from, end: Math.max(end, from), groups: groupsOf(prose.tokens, { start: from, end, limit }) };
}

/** The noun groups of a run of tokens: phrases anywhere in it, single words only as its head. */
export function groupsOf(
  tokens: readonly Token[],
  { start, end, limit }: { start: number; end: number; limit: number },
): ReadonlySet<string> {
  const matches = matchPhrases(ENGLISH.nouns, tokens, { start, end: Math.min(end + REACH, limit) });
  if (matches.length === 0) return NO_GROUPS;
  const inside = matches.filter((match) => match.start <= end && (match.end - match.start > 1 || match.end === end));
  const named = inside.filter((match) => !inside.some((longer) => covers(longer, match)));
  return new Set(named.map(({ group }) => group));
}

/** A longer phrase says more exactly what a single word in it is. */
function covers(longer: PhraseMatch, { start, end }: PhraseMatch): boolean {
  return longer.start <= start && longer.end >= end && longer.end - longer.start > end - start;
}

/** Behind `delete,` stands no object of its own. */
function isClosed(prose: Prose, from: number): boolean {
  return from > 0 && closesAfter(prose, from - 1);
}

function closesAfter(prose: Prose, index: number): boolean {
  return !isBlankAfter(prose, index) && CLOSES.test(gapAfter(prose, index));
}

function skipDeterminers(tokens: readonly Token[], from: number, limit: number): number {
  let start = from;
  while (start < limit && (isDeterminer(tokens[start]?.word ?? '') || joinsDeterminers(tokens, from, start))) start += 1;
  return start;
}

/** `inbound and outbound messages`. */
function joinsDeterminers(tokens: readonly Token[], from: number, index: number): boolean {
  return index > from && tokens[index]?.word === 'and' && isDeterminer(tokens[index + 1]?.word ?? '');
}

function isDeterminer(word: string): boolean {
  return ENGLISH.determiners.has(word) || isAdverb(word);
}

function isAdverb(word: string): boolean {
  return word.endsWith('ly');
}

function endOfObject(prose: Prose, start: number, limit: number): number {
  let end = start;
  while (end < limit && end - start < MAX_WORDS && !isStop(prose, end) && !opensClause(prose, start, end)) {
    end += 1;
    if (closesAfter(prose, end - 1)) break;
  }
  return end;
}

function opensClause({ tokens }: Prose, start: number, index: number): boolean {
  const word = tokens[index]?.word ?? '';
  return (
    index > start && (ARTICLES.has(word) || PARTICIPLES.has(word) || (isAdverb(word) && ENGLISH.stops.has(tokens[index + 1]?.word ?? '')))
  );
}

/** A stop word that a hyphen joins to the word before is part of it: `line-based`. */
function isStop(prose: Prose, index: number): boolean {
  return ENGLISH.stops.has(prose.tokens[index]?.word ?? '') && (index === 0 || gapAfter(prose, index - 1) !== '-');
}
