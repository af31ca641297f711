import { looksForeign, looksLatin } from './letters.ts';
import type { Veil } from './veil.ts';

const WORD = /[\p{L}\p{M}]{2,}/gu;
const LATIN = /\p{Script=Latin}/u;
const NEAR = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Scripts that nobody mixes with Latin within a word. */
const FAR = /[\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}]/u;
/** An acronym with the ending of the language around it. */
const INFLECTED = /^\p{Lu}{2,}s?[\p{Script=Cyrillic}\p{Script=Greek}]{1,4}$/u;
/** Greek letters are symbols in formulas. */
const FORMULA = /^(?:\p{Script=Latin}{1,2}\p{Script=Greek}{1,2}|\p{Script=Greek}{1,2}\p{Script=Latin}{1,2})$/u;
const EXOTIC = /[^\x00-\u036F\u0E00-\u{1F9FF}]|[\u0370-\u058F]|[\u13A0-\u13FF]/u;

/** Words in which letters of one script stand for letters of another that look the same. */
export function scriptsIn(text: string): Veil[] {
  if (!EXOTIC.test(text)) return [];
  return Array.from(text.matchAll(WORD))
    .filter(({ 0: word }) => isMixed(word))
    .map(({ 0: word, index }) => ({ kind: 'scripts', from: index, to: index + word.length }));
}

function isMixed(word: string): boolean {
  if (!LATIN.test(word)) return false;
  if (FAR.test(word)) return true;
  if (!NEAR.test(word) || INFLECTED.test(word) || FORMULA.test(word)) return false;
  const letters = [...word];
  const foreign = letters.filter((letter) => NEAR.test(letter));
  const latin = letters.filter((letter) => LATIN.test(letter));
  return foreign.every(looksLatin) || (latin.every(looksForeign) && latin.length < foreign.length);
}
