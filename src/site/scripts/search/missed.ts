import { wordsOf } from '#export/name-words.ts';

const ENDING = /(?:ies|ing|ed|es|s|ion|ions|ation|ations|ment|ments|er|ers|ly|y|e)$/;
const SHORTEST_STEM = 2;

/** Whether texts that were found lack a word that was asked for: the index takes a shorter word for one that it does not know, however short. */
export function isMissed(words: string, texts: readonly string[]): boolean {
  if (texts.length === 0) return true;
  const met = [...new Set(texts.flatMap((text) => wordsOf(text).toLowerCase().split(' ')))];
  const asked = words.toLowerCase().split(' ').filter(Boolean);
  return asked.some((word) => !met.some((other) => isMet(word, other)));
}

/** Whether another word begins as one that was asked for; too many begin with a stem of two letters, so there their stems must be the same. */
function isMet(word: string, other: string): boolean {
  const stem = stemOf(word);
  return other.startsWith(stem.length > SHORTEST_STEM ? stem : word) || stemOf(other) === stem;
}

/** A word without the ending that the index does not mind, and without the letter that such an ending doubles; at least without the s of a plural. */
function stemOf(word: string): string {
  const bare = word.replace(ENDING, '');
  const stem = bare === word ? word : bare.replace(/(..)([b-df-hj-np-tv-z])\2$/, '$1$2');
  return [stem, word.replace(/([^s])s$/, '$1')].find(({ length }) => length >= SHORTEST_STEM) ?? word;
}
