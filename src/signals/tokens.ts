import { remembering } from './remember.ts';

/** A word of a text: folded to lower case and compatibility form, with where it stands. */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** The text uses a noun, always or perhaps, whatever else the English word may be. */
  readonly noun?: 'always' | 'perhaps';
}

/** A token of an identifier, with the segment it belongs to: `mail_listAliases` has the segments `mail` and `listAliases`. */
export interface NameToken extends Token {
  readonly segment: number;
}

const NAME_PART = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\s\x00-\x7F]+|[^A-Za-z0-9]/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LETTER_MARK_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
const PLAIN = /^[\x00-\x7F]*$/;
const MAX_NAME = 256;
const COMMON_NAME = 64;
/** Engines keep a longer piece of a text as a view that holds on to the whole text. */
const COMMON_WORD = 12;
const FIRST_BEYOND_ASCII = 0x80;
const FIRST_OF_TWO_UNITS = 0x10000;
const OF_ASCII_WORDS = Array.from({ length: FIRST_BEYOND_ASCII }, (_, code) => LETTER_MARK_OR_DIGIT.test(String.fromCharCode(code)));

/** The tokens of an identifier in any style: camelCase, snake, kebab, dots, slashes, acronyms, digits. */
export const tokensOfName = remembering(readName, COMMON_NAME);

/** The words of prose; punctuation and symbols stand between them. */
export function tokensOfProse(text: string): Token[] {
  const tokens: Token[] = [];
  const lower = PLAIN.test(text) ? text.toLowerCase() : undefined;
  for (let from = 0; from < text.length; ) {
    const to = endOfWord(text, from);
    if (to > from) tokens.push({ word: lower?.slice(from, to) ?? fold(text.slice(from, to)), from, to });
    from = to + unitsAt(text, to);
  }
  return tokens;
}

function readName(name: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  let segment = 0;
  for (const match of name.slice(0, MAX_NAME).matchAll(NAME_PART)) {
    const [text] = match;
    if (LETTER_OR_DIGIT.test(text)) tokens.push({ word: fold(text), from: match.index, to: match.index + text.length, segment });
    else segment += 1;
  }
  return tokens;
}

/** Where the word that stands at a place ends: at the place itself where none stands. */
function endOfWord(text: string, from: number): number {
  let to = from;
  while (to < text.length && isOfWords(text.codePointAt(to) ?? 0)) to += unitsAt(text, to);
  return to;
}

function isOfWords(code: number): boolean {
  return code < FIRST_BEYOND_ASCII ? OF_ASCII_WORDS[code] === true : LETTER_MARK_OR_DIGIT.test(String.fromCodePoint(code));
}

function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) < FIRST_OF_TWO_UNITS ? 1 : 2;
}

/** Lower case in compatibility form, so that full-width letters equal plain ones. */
const fold = remembering((text) => (PLAIN.test(text) ? text : text.normalize('NFKC')).toLowerCase(), COMMON_WORD);
