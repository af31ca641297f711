import { originOf, type Reading, ReadingBuilder } from '../source-map.ts';
import { cutIntoWords, isKnownWord } from './joined-words.ts';

/** Letters one by one: the run, and the sign that stands once between them. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly letters: string;
}

/** What a quick look finds in a text that may hold letters one by one. */
const SPACED = /(?<![\p{L}\p{N}])\p{L}([ ._*·|-])\p{L}\1[\p{L}\p{N}](?![\p{L}\p{N}])/u;
const LONE = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]\p{M}*(?![\p{L}\p{M}\p{N}])/gu;
const SIGN = /^[ ._*·|-]$/u;
const WIDE_GAP = /^[\s._*·|-]{2,}$|^\s*[.,;:!?()]\s*$/u;
const FEWEST = 4;
const FEWEST_KNOWN = 3;

/** A text in which words spelt letter by letter stand together; their ends are wide gaps, or else known words. */
export function unspaced(reading: Reading): Reading {
  const { text } = reading;
  if (!SPACED.test(text)) return reading;
  const joined = regionsOf(runsIn(text), text).filter((region) => region.some(isSpelling));
  if (joined.length === 0) return reading;
  const builder = new ReadingBuilder();
  const copy = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) put(builder, reading, { piece: text.charAt(index), from: index, to: index + 1 });
  };
  let done = 0;
  for (const region of joined) {
    for (const run of region) {
      copy(done, run.from);
      spell(run, region.length > 1 ? [run.letters] : cutIntoWords(run.letters), { builder, reading });
      done = run.to;
    }
  }
  copy(done, text.length);
  return builder.of(reading.source?.original ?? text);
}

function put(builder: ReadingBuilder, { source }: Reading, { piece, from, to }: { piece: string; from: number; to: number }): void {
  const origin = originOf(source, from, to);
  builder.add(piece, origin.from, origin.to);
}

/** Adds the words of a run; each letter stands two units behind the one before. */
function spell(run: Run, words: readonly string[], { builder, reading }: { builder: ReadingBuilder; reading: Reading }): void {
  let at = run.from;
  for (const [index, word] of words.entries()) {
    if (index > 0) put(builder, reading, { piece: ' ', from: at - 1, to: at });
    for (const letter of word) {
      put(builder, reading, { piece: letter, from: at, to: at + 1 });
      at += 2;
    }
  }
}

/** Every lone letter with those that follow it behind the same sign. */
function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  let sign = '';
  for (const { 0: letter, index } of text.matchAll(LONE)) {
    const last = runs.at(-1);
    const gap = last ? text.slice(last.to, index) : '';
    const joins = last && letter.length === 1 && SIGN.test(gap) && (last.letters.length === 1 || gap === sign);
    if (!joins) runs.push({ from: index, to: index + letter.length, letters: letter });
    else runs[runs.length - 1] = { ...last, to: index + 1, letters: last.letters + letter };
    sign = gap;
  }
  return runs;
}

/** Runs with nothing but wide gaps between them. */
function regionsOf(runs: readonly Run[], text: string): Run[][] {
  const regions: Run[][] = [];
  for (const run of runs) {
    const region = regions.at(-1);
    const end = region?.at(-1)?.to;
    if (region && end !== undefined && WIDE_GAP.test(text.slice(end, run.from))) region.push(run);
    else regions.push([run]);
  }
  return regions;
}

/** So many letters are no list of letters; fewer when they spell a word. */
function isSpelling({ letters }: Run): boolean {
  const count = letters.replace(/\p{N}/gu, '').length;
  return count >= FEWEST || (count >= FEWEST_KNOWN && isKnownWord(letters.toLowerCase()));
}
