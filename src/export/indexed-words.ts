import { wordsOf } from './name-words.ts';
import { stemOf } from './stem.ts';

/** Ends every word of the index, a letter that no word ends with: what is asked for with it is found whole, and else what begins so. */
export const END = 'ˑ';

/** The words of a text as the index keeps them. */
export function indexedWords(text: string): string[] {
  return wordsIn(text).map((word) => stemOf(word) + END);
}

/** Words as the index is asked for them; those that end so are wanted whole. */
export function askedWords(words: string): string {
  return wordsIn(words)
    .map((word) => (word.endsWith(END) ? stemOf(withoutEnds(word)) + END : stemOf(word)))
    .join(' ');
}

/** What the index keeps, without what ends its words. */
export function withoutEnds(words: string): string {
  return words.replaceAll(END, '');
}

function wordsIn(text: string): string[] {
  return wordsOf(text).toLowerCase().split(' ').filter(Boolean);
}
