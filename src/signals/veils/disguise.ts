import { latinised } from './letters.ts';

const ASCII = /^[\x00-\x7F]*$/;
/** Letters one by one, with the same sign between them. */
const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:([ .\-_*·|])\p{L}(?![\p{L}\p{N}]))(?:\1\p{L}(?![\p{L}\p{N}]))+/gu;
/** What a quick look finds where letters stand so. */
const MAY_BE_SPACED = /([ .\-_*·|])[\s\S]{1,2}\1/;
const SIGNS = /[ .\-_*·|]/g;
const LEET = /[a-z0-9@$]{2,}/gi;
const LETTER = /[a-z]/i;
const DIGIT = /[0-9@$]/;
const DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's' };
const SHORTEST_SPACED = 4;
const FEWEST_MARKED = 6;
const DRAWN = /[\uFF21-\uFF3A\uFF41-\uFF5A\u24B6-\u24E9\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F189}]|[a-z][\u0334-\u0338]/giu;
const HEAPED = /\p{Script=Latin}\p{M}{3,}/gu;

/** What a text says when its letters are read in other ways than they are written: joined, plain, without digits, backwards. */
export function readingsOf(text: string, isTurned: boolean): string[] {
  const readings = [joined(text), unleeted(text), ...(isTurned ? [backwards(text)] : [])];
  if (!ASCII.test(text)) {
    const latin = latinised(text);
    readings.push(latin, joined(latin));
  }
  return [...new Set(readings)].filter((reading) => reading !== text);
}

/** Whether letters of a stretch are drawn in another way: wide, bold, in circles, struck through. */
export function isDrawn(stretch: string): boolean {
  return (stretch.match(DRAWN)?.length ?? 0) >= FEWEST_MARKED;
}

/** Where marks are heaped on letters, from the first to the last. */
export function heapedMarksIn(text: string): { from: number; to: number } | undefined {
  const marked = Array.from(text.matchAll(HEAPED));
  const last = marked.at(-1);
  if (marked.length < FEWEST_MARKED || !last) return undefined;
  return { from: marked[0]?.index ?? 0, to: last.index + last[0].length };
}

/** Words spelt letter by letter, written together. */
function joined(text: string): string {
  if (!MAY_BE_SPACED.test(text)) return text;
  return text.replace(SPACED, (letters) => (letters.length > SHORTEST_SPACED ? letters.replace(SIGNS, '') : letters));
}

/** Letters for the digits and signs in words. */
export function unleeted(text: string): string {
  return text.replace(LEET, (word) => (LETTER.test(word) && DIGIT.test(word) ? plain(word) : word));
}

function plain(word: string): string {
  return word.replace(/[013457 8@$]/g, (sign) => DIGITS[sign] ?? sign);
}

function backwards(text: string): string {
  return [...text].reverse().join('');
}
