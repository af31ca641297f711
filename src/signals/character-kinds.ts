import { plain } from './dictionary.ts';

/** What a character is to a quick reader; the first three make words. */
export const Kind = {
  lower: 0,
  upper: 1,
  digit: 2,
  blank: 3,
  end: 4,
  bracket: 5,
  escape: 6,
  joint: 7,
  unusual: 8,
  picture: 9,
  other: 10,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** What a character of a word is besides, as bits: a letter, a digit, a hexadecimal digit, beyond ASCII, plain only as two letters or by its looks. */
export const Trait = { letter: 1, digit: 2, hexadecimal: 4, foreign: 8, twofold: 16 } as const;

const BELOW = 0x180;
/** Accents aside, these belong to ordinary prose: dashes, quotation marks, currencies, arrows, signs, emoji; letters and numbers among them do not. */
const USUAL: readonly (readonly [number, number])[] = [
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20bf],
  [0x2100, 0x2317],
  [0x2320, 0x2426],
  [0x2500, 0x27bf],
  [0x2900, 0x297f],
  [0x2b00, 0x2bff],
  [0xdc00, 0xdfff],
];
const PICTURES: readonly (readonly [number, number])[] = [
  [0xd83c, 0xd83e],
  [0xfe0f, 0xfe0f],
];
const OF_WORDS = /[\p{L}\p{M}\p{Nl}]/u;
/** Latin letters that have no other plain form than one of their looks, or one of two letters. */
const TWOFOLD = /[äöüßı]/i;
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => (code < BELOW ? Kind.other : Kind.unusual));
const PLAIN = new Uint16Array(BELOW);
const TRAITS = new Uint8Array(BELOW);
/** What a quick reader needs of a character of a word in one number: its traits, its plain letter above them; zero where none stands. */
const SIGNS_OF_WORDS = new Uint32Array(BELOW);
const BITS_OF_TRAITS = 8;

for (const [from, to] of USUAL)
  for (let code = from; code <= to; code += 1) if (!OF_WORDS.test(String.fromCharCode(code))) KINDS[code] = Kind.other;
for (const [from, to] of PICTURES) KINDS.fill(Kind.picture, from, to + 1);
for (let code = 0; code < BELOW; code += 1) {
  const letter = String.fromCharCode(code);
  KINDS[code] = kindBelow(letter, code);
  PLAIN[code] = plain(letter).charCodeAt(0);
  TRAITS[code] = traitsBelow(letter, code);
  if (kindOf(code) <= Kind.digit) SIGNS_OF_WORDS[code] = ((PLAIN[code] as number) << BITS_OF_TRAITS) | (TRAITS[code] as number);
}

/** The kind of a character. */
export function kindOf(code: number): Kind {
  return KINDS[code] as Kind;
}

/** The traits of a character of a word together with its plain letter; zero for a character that belongs to no word. */
export function signOfWord(code: number): number {
  return code < BELOW ? (SIGNS_OF_WORDS[code] as number) : 0;
}

/** The lower-case letter without its accent, of a Latin letter of a word. */
export function plainLetter(sign: number): number {
  return sign >>> BITS_OF_TRAITS;
}

function kindBelow(letter: string, code: number): Kind {
  if (/\p{L}/u.test(letter)) return kindOfLetter(letter);
  if (/\d/.test(letter)) return Kind.digit;
  if (/\s/.test(letter) && letter !== '\v') return Kind.blank;
  if (code < 0x20 || (code > 0x7e && code < 0xa0) || code === 0xad) return Kind.unusual;
  const signs: readonly (readonly [string, Kind])[] = [
    ['.!?', Kind.end],
    ['<[]', Kind.bracket],
    ['%\\&', Kind.escape],
    ['+/_-', Kind.joint],
  ];
  return signs.find(([list]) => list.includes(letter))?.[1] ?? Kind.other;
}

function kindOfLetter(letter: string): Kind {
  if (plain(letter).length > 1 && !TWOFOLD.test(letter)) return Kind.unusual;
  return /\p{Lu}/u.test(letter) ? Kind.upper : Kind.lower;
}

function traitsBelow(letter: string, code: number): number {
  const traits = [
    [/\p{L}/u, Trait.letter],
    [/\d/, Trait.digit],
    [/[0-9a-f]/i, Trait.hexadecimal],
    [TWOFOLD, Trait.twofold],
  ] as const;
  const known = traits.filter(([pattern]) => pattern.test(letter)).reduce((sum, [, trait]) => sum | trait, 0);
  return code < 0x80 ? known : known | Trait.foreign;
}
