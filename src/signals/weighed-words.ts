import learned from '#data/weights/categories.json' with { type: 'json' };
import type { Weights } from '#model/types.ts';

const { features } = learned as Weights;

/** A word with its number among those that are weighed; zero where it is none of them. What is known of a word is found fastest by its number. */
export interface Word {
  readonly word: string;
  readonly number: number;
}

/** The features of each word. */
const FEATURES = Map.groupBy(Object.keys(features), (feature) => feature.slice(feature.indexOf(' ') + 1));
const WORDS = new Map([...FEATURES.keys()].map((word, index): [string, Word] => [word, { word, number: index + 1 }]));

/** The features of the words that are weighed, word by word in the order of their numbers. */
export const FEATURES_OF_WORDS: readonly (readonly string[])[] = [...FEATURES.values()];
/** One more than the highest number of a word. */
export const NUMBERED: number = FEATURES.size + 1;

/** A word with its number; one that is weighed is always the same one. */
export function wordOf(word: string): Word {
  return WORDS.get(word) ?? { word, number: 0 };
}

/** The number of a word among those that are weighed; zero for any other. */
export function numberOf(word: string): number {
  return WORDS.get(word)?.number ?? 0;
}
