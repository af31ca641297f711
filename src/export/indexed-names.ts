import { indexedWords } from './indexed-words.ts';

/** So many words of a name stand in the index by their place. */
const SLOTS = 8;
/** The name of a tool stands twice, from the first place on and up to the last, so that any two places of a word tell how long it is. */
const OWN = 2 * SLOTS;
const BOTH = OWN + SLOTS;
/** So many words of what follows, its title and its description, are how it begins. */
const OPENING = BOTH + 25;
/** Takes a place and is no word. */
const NO_WORD = '-';

/** What words of a tool stand in. */
export type Field = 'name' | 'server' | 'opening' | 'text';

/** Where a word stands in the name of a tool, and how many words that has. */
export interface InName {
  readonly at: readonly number[];
  readonly length: number;
}

/** The beginning of what the index keeps of a tool: its name and its server's title, each in places of its own. */
export function indexedNames(name: string, server: string): string[] {
  const [own, host] = [indexedWords(name).slice(0, SLOTS), indexedWords(server).slice(0, SLOTS)];
  return [...own, ...gap(OWN - 2 * own.length), ...own, ...host, ...gap(SLOTS - host.length)];
}

/** What a word stands in foremost, by the places that it has in what the index keeps. */
export function fieldOf([first = OPENING]: readonly number[]): Field {
  if (first < SLOTS) return 'name';
  if (first < BOTH) return 'server';
  return first < OPENING ? 'opening' : 'text';
}

/** Where a word stands in a tool's name by the same places; none where it does not. */
export function inName(places: readonly number[]): readonly InName[] {
  const at = places.filter((place) => place < SLOTS);
  const [left, right] = [at.at(-1), places.findLast((place) => place < OWN)];
  return left === undefined || right === undefined ? [] : [{ at, length: OWN - (right - left) }];
}

function gap(length: number): string[] {
  return Array.from({ length }, () => NO_WORD);
}
