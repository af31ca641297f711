import { ENGLISH } from './lexicon.ts';
import { gapAfter, isBlankAfter, type Prose } from './sentences.ts';

const AND = new Set(['and', 'or']);
const SEPARATES = /^\s*[,+&]\s*$/;
/** What a list of nouns goes on with. */
const OF = new Set(['of', 'per']);
const GOES_ON = new Set(['of', 'per', 'by', 'for', 'in', 'with', 'at', 'from', 'on']);
const FEWEST_ITEMS = 3;
const MOST_WORDS = 32;
const MOST_IN_ITEM = 3;

/** One item of a list: token indexes, the end not included. */
interface Item {
  readonly first: number;
  readonly last: number;
}

/** `Opens, clicks, bounces and revenue of a campaign`: items without an object, one of them no verb, or all of something. */
export function isListOfNouns(prose: Prose, first: number, end: number): boolean {
  const items = itemsFrom(prose, first, Math.min(end, first + MOST_WORDS));
  if (items.length < 2 || !items.every((item) => isBare(prose, item))) return false;
  const behind = items.at(-1)?.last ?? end;
  const next = behind < end ? wordAt(prose, behind) : '';
  if (OF.has(next)) return true;
  const holdsNoun = items.some((item) => !opensWithVerb(prose, item));
  return holdsNoun && (GOES_ON.has(next) || (next === '' && items.length >= FEWEST_ITEMS));
}

function itemsFrom(prose: Prose, start: number, limit: number): Item[] {
  const items: Item[] = [];
  let first = start;
  while (first < limit) {
    const last = endOfItem(prose, first, limit);
    items.push({ first, last });
    if (last === first || !isSeparated(prose, last)) break;
    first = AND.has(wordAt(prose, last)) ? last + 1 : last;
  }
  return items;
}

/** A verb alone, or a few words that open with none. */
function isBare(prose: Prose, item: Item): boolean {
  const words = item.last - item.first;
  return words > 0 && words <= (opensWithVerb(prose, item) ? 1 : MOST_IN_ITEM);
}

function opensWithVerb(prose: Prose, { first }: Item): boolean {
  return ENGLISH.verbs.has(wordAt(prose, first));
}

/** Where an item ends: before a separator, `and`, or a word that no noun phrase holds. */
function endOfItem(prose: Prose, first: number, limit: number): number {
  let index = first;
  while (index < limit && !ENGLISH.stops.has(wordAt(prose, index))) {
    index += 1;
    if (AND.has(wordAt(prose, index)) || !isBlankAfter(prose, index - 1)) break;
  }
  return index;
}

function isSeparated(prose: Prose, last: number): boolean {
  return AND.has(wordAt(prose, last)) || SEPARATES.test(gapAfter(prose, last - 1));
}

function wordAt({ tokens }: Prose, index: number): string {
  return tokens[index]?.word ?? '';
}
