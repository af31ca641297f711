import { wordsOf } from '#export/name-words.ts';
import { stemOf } from '#export/stem.ts';

const SHORTEST_STEM = 2;

/** Whether texts that were found lack a word that was asked for: the index takes a shorter word for one that it does not know, however short. */
export function isMissed(words: string, texts: readonly string[]): boolean {
  if (texts.length === 0) return true;
  const met = [...new Set(texts.flatMap((text) => wordsOf(text).toLowerCase().split(' ')))];
  const asked = words.toLowerCase().split(' ').filter(Boolean);
  return asked.some((word) => !met.some((other) => isMet(word, other)));
}

/**
 * Whether another word begins as one that was asked for, or its stem does; too many begin with a stem of two letters, so there their stems must be the same.
 * What has no vowel keeps its plural as a stem.
 */
function isMet(word: string, other: string): boolean {
  const [stem, otherStem] = [stemOf(word), stemOf(other)];
  const isStem = stem.length > SHORTEST_STEM ? otherStem.startsWith(stem) : otherStem === stem;
  return isStem || other.startsWith(word) || (stem.length > SHORTEST_STEM && other.startsWith(stem)) || other === word.replace(/s$/, '');
}
