import { endOfPart } from './name-parts.ts';
import { remembering } from './remember.ts';
import { originOf } from './source-map.ts';
import { undisguise } from './undisguise.ts';
import { type Word, wordOf } from './weighed-words.ts';

/** A word of a text: folded to lower case and compatibility form, with where it stands. */
export interface Token extends Word {
  readonly from: number;
  readonly to: number;
  /** The text uses a noun, always or perhaps, whatever else the English word may be. */
  readonly noun?: 'always' | 'perhaps';
}

/** A token of an identifier, with the segment it belongs to: `mail_listAliases` has the segments `mail` and `listAliases`. */
export interface NameToken extends Token {
  readonly segment: number;
}

/** The longest word worth remembering: engines keep a longer piece of a text as a view that holds on to the whole text. */
export const COMMON_WORD = 12;

/** How many characters of a name are read. */
export const MAX_NAME = 256;

const NAME_PART = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\s\x00-\x7F]+|[^A-Za-z0-9]/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LETTER_MARK_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
const PLAIN = /^[\x00-\x7F]*$/;
/** The words that came last, each at the place of its hash. */
const WORDS = Array.from({ length: 4_096 }, (): Word => ({ word: '', number: 0 }));
/** So much of a word is folded: that of a text without blanks is as long as the text, and may be many times longer in compatibility form. */
const LONGEST_WORD = 256;
const FACTOR = 16_777_619;
/** Hidden characters make a name longer. */
const MAX_WRITTEN = 1_024;
const COMMON_NAME = 64;
const FIRST_BEYOND_ASCII = 0x80;
const FIRST_SURROGATE = 0xd800;
const FIRST_OF_TWO_UNITS = 0x10000;
const OF_ASCII_WORDS = Uint8Array.from({ length: FIRST_BEYOND_ASCII }, (_, code) =>
  LETTER_MARK_OR_DIGIT.test(String.fromCharCode(code)) ? 1 : 0,
);

/** What characters beyond ASCII are, once one of them was met. */
const MET = new Uint8Array(FIRST_OF_TWO_UNITS);
const OF_WORDS = 1;
const NOT_OF_WORDS = 2;

/** A token that stands where another one or a whole form stands. */
export function tokenOf(word: string, { from, to }: Pick<Token, 'from' | 'to'>): Token {
  return placed(wordOf(word), from, to);
}

/** The tokens of an identifier in any style: camelCase, snake, kebab, dots, slashes, acronyms, digits. */
export const tokensOfName = remembering(readName, COMMON_NAME);

/** The words of prose; punctuation and symbols stand between them. */
export function tokensOfProse(text: string): Token[] {
  return hasPlainWords(text) ? plainTokens(text.toLowerCase()) : anyTokens(text);
}

/** Whether all that stands beyond ASCII in a text are signs between words, such as dashes and quotation marks. */
function hasPlainWords(text: string): boolean {
  if (PLAIN.test(text)) return true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= FIRST_BEYOND_ASCII && (code >= FIRST_SURROGATE || isOfWords(code))) return false;
  }
  return true;
}

function plainTokens(lower: string): Token[] {
  const tokens: Token[] = [];
  const { length } = lower;
  let from = 0;
  let hash = 0;
  for (let to = 0; to <= length; to += 1) {
    const code = to < length ? lower.charCodeAt(to) : 0;
    if (code < FIRST_BEYOND_ASCII && OF_ASCII_WORDS[code] === 1) {
      hash = Math.imul(hash ^ code, FACTOR);
      continue;
    }
    if (to > from) tokens.push(placed(wordAt(lower, from, { to, hash }), from, to));
    from = to + 1;
    hash = 0;
  }
  return tokens;
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), FACTOR);
  return hash;
}

function placed({ word, number }: Word, from: number, to: number): Token {
  return { word, number, from, to };
}

/** A piece of a text as a word: the very string that an equal piece was met as, where it is one of those that came last; equal strings are then found by where they lie. */
function wordAt(text: string, from: number, { to, hash }: { to: number; hash: number }): Word {
  if (to - from > COMMON_WORD) return wordOf(text.slice(from, to));
  const slot = (hash ^ (hash >>> 16)) & (WORDS.length - 1);
  const known = WORDS[slot] as Word;
  if (known.word.length === to - from && standsAt(known.word, text, from)) return known;
  const word = wordOf(text.slice(from, to));
  WORDS[slot] = word;
  return word;
}

/** Whether a word stands at a place of a text, character by character: texts in one and in two bytes a character meet here. */
function standsAt(word: string, text: string, from: number): boolean {
  for (let index = 0; index < word.length; index += 1) if (word.charCodeAt(index) !== text.charCodeAt(from + index)) return false;
  return true;
}

function anyTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfWord(text, from);
    if (to > from) tokens.push(placed(fold(text.slice(from, Math.min(to, from + LONGEST_WORD))), from, to));
    from = to + unitsAt(text, to);
  }
  return tokens;
}

function readName(name: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  const reading = undisguise(name.slice(0, MAX_WRITTEN));
  if (reading.source === undefined && PLAIN.test(reading.text)) return readPlainName(reading.text.slice(0, MAX_NAME));
  let segment = 0;
  for (const match of reading.text.slice(0, MAX_NAME).matchAll(NAME_PART)) {
    const [text] = match;
    const origin = originOf(reading.source, match.index, match.index + text.length);
    if (LETTER_OR_DIGIT.test(text)) tokens.push({ ...fold(text), ...origin, segment });
    else segment += 1;
  }
  return tokens;
}

/** A name in ASCII, cut without an expression. */
function readPlainName(name: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  const lower = name.toLowerCase();
  let segment = 0;
  for (let from = 0; from < name.length; ) {
    const to = endOfPart(name, from);
    if (OF_ASCII_WORDS[name.charCodeAt(from)] === 1) {
      const { word, number } = wordAt(lower, from, { to, hash: hashOf(lower, from, to) });
      tokens.push({ word, number, from, to, segment });
    } else segment += 1;
    from = to;
  }
  return tokens;
}

/** Where the word that stands at a place ends: at the place itself where none stands. */
function endOfWord(text: string, from: number): number {
  let to = from;
  while (to < text.length) {
    const code = text.codePointAt(to) ?? 0;
    if (!isOfWords(code)) break;
    to += code < FIRST_OF_TWO_UNITS ? 1 : 2;
  }
  return to;
}

function isOfWords(code: number): boolean {
  if (code >= FIRST_OF_TWO_UNITS) return LETTER_MARK_OR_DIGIT.test(String.fromCodePoint(code));
  if (MET[code] === 0) MET[code] = LETTER_MARK_OR_DIGIT.test(String.fromCharCode(code)) ? OF_WORDS : NOT_OF_WORDS;
  return MET[code] === OF_WORDS;
}

function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) < FIRST_OF_TWO_UNITS ? 1 : 2;
}

/** Lower case in compatibility form, so that full-width letters equal plain ones. */
const fold = remembering((text) => wordOf((PLAIN.test(text) ? text : text.normalize('NFKC')).toLowerCase()), COMMON_WORD);
