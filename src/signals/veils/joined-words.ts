import { ENGLISH } from '../lexicon.ts';

const LONGEST = 24;
const MOST_LETTERS = 2_000;
/** Words of one letter. */
const SINGLE = new Set(['a', 'i']);

/** Whether the lexicon has a word, in the singular or in the plural. */
export function isKnownWord(word: string): boolean {
  if (word.length === 1) return SINGLE.has(word);
  return ENGLISH.known.has(word) || (word.length > 3 && word.endsWith('s') && ENGLISH.known.has(word.slice(0, -1)));
}

/** Letters cut into as few known words as can be; the letters as one word where they cannot be cut. */
export function cutIntoWords(letters: string): string[] {
  const lower = letters.toLowerCase();
  if (letters.length > MOST_LETTERS || lower.length !== letters.length || isKnownWord(lower)) return [letters];
  const [fewest, starts] = [[0], [0]];
  for (let end = 1; end <= letters.length; end += 1) {
    const [count, start] = bestAt(lower, end, fewest);
    fewest.push(count);
    starts.push(start);
  }
  if (fewest[letters.length] === Number.POSITIVE_INFINITY) return withoutArticle(letters);
  const words: string[] = [];
  for (let end = letters.length; end > 0; end = starts[end] ?? 0) words.unshift(letters.slice(starts[end], end));
  return words;
}

function bestAt(lower: string, end: number, fewest: readonly number[]): [number, number] {
  let best: [number, number] = [Number.POSITIVE_INFINITY, 0];
  for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
    const count = (fewest[start] ?? 0) + 1;
    if (count < best[0] && isKnownWord(lower.slice(start, end))) best = [count, start];
  }
  return best;
}

/** An unknown word with the article behind it. */
function withoutArticle(letters: string): string[] {
  return letters.endsWith('a') ? [letters.slice(0, -1), 'a'] : [letters];
}
