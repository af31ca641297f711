import { rememberingUnits } from '../remember.ts';
import { type Reading, ReadingBuilder } from '../source-map.ts';

/** A letter with its marks, a run of tags, or one other character. */
const CLUSTER = /[\u{E0020}-\u{E007E}]+|[\s\S]\p{M}*/gu;
const TAGS = /^[\u{E0020}-\u{E007E}]+$/u;
const LETTER = /^[\p{L}\p{N}]/u;
/** Letters in circles and squares are symbols; the last two ranges have no plain form of their own. */
const ENCLOSED = /^[\u24B6-\u24E9\u{1F110}-\u{1F12B}\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]$/u;
const NEGATIVE = [0x1f150, 0x1f170];
/** Signs that take part in names and sentences; those that Chinese and Japanese texts use stay. */
const WIDE_SIGN = /^[\uFF0D\uFF0E\uFF0F\uFF3F]$/u;
const INVISIBLE = /^(?:[\p{Cf}\p{Variation_Selector}\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u115F\u1160\u3164\uFFA0]|\u034F)$/u;
const JOINER = /^[\u200C\u200D]$/;
/** Scripts whose letters take another shape beside a joiner. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}]/u;
const HIDDEN_MARK = /[\u034F\p{Variation_Selector}]/gu;
const FLAG = '\u{1F3F4}';
const TAGS_FROM = 0xe0000;
const LOOKS_BACK = 2;
const OWN_TEXT = '\n\n';
const FEWEST_TAGS = 4;
const unitAnywhere = rememberingUnits(readAnywhere);

/** A text in plain letters: wide, bold and encircled ones in their common form, marks over letters and invisible characters gone, tags as what they spell. */
export function undrawn(text: string): Reading {
  const reading = new ReadingBuilder();
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const alone = cluster.length === 1 ? unitAnywhere(cluster.charCodeAt(0)) : readAnywhere(cluster);
    const piece = alone ?? readCluster(cluster, index, text);
    reading.add(piece, index, index + cluster.length);
  }
  return reading.of(text);
}

/** What a letter with its marks reads wherever it stands; undefined where that turns on what stands beside it. */
function readAnywhere(cluster: string): string | undefined {
  const visible = cluster.replace(HIDDEN_MARK, '');
  if (TAGS.test(cluster) || JOINER.test(visible) || ENCLOSED.test(visible)) return undefined;
  if (INVISIBLE.test(visible)) return '';
  return LETTER.test(visible) || WIDE_SIGN.test(visible) ? plainForm(visible) : visible;
}

/** What tags, joiners and encircled letters read where they stand. */
function readCluster(cluster: string, from: number, text: string): string {
  if (TAGS.test(cluster)) return readTags(cluster, text.slice(Math.max(0, from - LOOKS_BACK), from));
  const visible = cluster.replace(HIDDEN_MARK, '');
  if (JOINER.test(visible)) return isShaping(from, text) ? visible : '';
  return isEncircledWord(text, from, visible.length) ? letterIn(visible) : visible;
}

function plainForm(letter: string): string {
  const plain = letter.normalize('NFKC');
  return /^[A-Za-z0-9]\p{M}+$/u.test(plain) ? plain.charAt(0) : plain;
}

/** Tags spell a text of their own, but for those that make a flag. */
function readTags(tags: string, before: string): string {
  if (before.endsWith(FLAG)) return '';
  const spelt = [...tags].map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? TAGS_FROM) - TAGS_FROM)).join('');
  return before !== '' && spelt.length >= FEWEST_TAGS ? OWN_TEXT + spelt : spelt;
}

/** Whether a joiner stands behind a letter that it shapes. */
function isShaping(index: number, text: string): boolean {
  return JOINING.test(text.slice(Math.max(0, index - LOOKS_BACK), index));
}

/** An encircled letter alone is a symbol; beside another one it is a letter of a word. */
function isEncircledWord(text: string, from: number, length: number): boolean {
  const before = [...text.slice(Math.max(0, from - 2), from)].at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(from + length) ?? 0);
  return ENCLOSED.test(before) || ENCLOSED.test(after);
}

function letterIn(encircled: string): string {
  const code = encircled.codePointAt(0) ?? 0;
  const first = NEGATIVE.findLast((start) => code >= start);
  return first === undefined ? encircled.normalize('NFKC').replace(/[^A-Za-z]/g, '') : String.fromCharCode(0x41 + code - first);
}
