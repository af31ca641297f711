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
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const PLAIN = /^[\x00-\x7F]*$/;
const MAX_NAME = 256;

/** The tokens of an identifier in any style: camelCase, snake, kebab, dots, slashes, acronyms, digits. */
export function tokensOfName(name: string): NameToken[] {
  const tokens: NameToken[] = [];
  let segment = 0;
  for (const match of name.slice(0, MAX_NAME).matchAll(NAME_PART)) {
    const [text] = match;
    if (LETTER_OR_DIGIT.test(text)) tokens.push({ word: fold(text), from: match.index, to: match.index + text.length, segment });
    else segment += 1;
  }
  return tokens;
}

/** The words of prose; punctuation and symbols stand between them. */
export function tokensOfProse(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({ word: fold(match[0]), from: match.index, to: match.index + match[0].length }));
}

/** Lower case in compatibility form, so that full-width letters equal plain ones. */
function fold(text: string): string {
  return (PLAIN.test(text) ? text : text.normalize('NFKC')).toLowerCase();
}
