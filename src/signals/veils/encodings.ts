import { signOfWord, Trait } from '../character-kinds.ts';
import { allOf, type Found, linear } from '../linear.ts';
import { isProse, type Veil } from './veil.ts';

interface Encoding {
  readonly looks: (text: string) => Found[];
  readonly decode: (found: string) => string;
  /** What the decoded text must be, where sentences are not needed. */
  readonly isTelling?: (decoded: string, found: string) => boolean;
}

const ESCAPED_LETTER = /%(?:4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])/gi;
const FEWEST_LETTERS = 4;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS_OF_BASE32 = 5;
const BITS_OF_BYTE = 8;
/** As many bits as a byte and what is left of a sign beside it. */
const KEPT = 0xfff;
const MOST = 300;
const MAX_LAYERS = 3;
const MAX_LENGTH = 100_000;
const FEWEST_BYTES = 12;
const SEPARATORS = ' :,';

const ENCODINGS: readonly Encoding[] = [
  { looks: base64In, decode: fromBase64 },
  { looks: where(/[A-Z2-7]{24}/, linear('[A-Z2-7]{24,}={0,6}')), decode: fromBase32 },
  { looks: bytesIn, decode: (found) => fromDigits(found.match(/[0-9a-f]{2}/gi), 16) },
  { looks: every(/(?:\\x[0-9a-f]{2}){6,}/gi), decode: (found) => fromDigits(found.match(/[0-9a-f]{2}/gi), 16) },
  { looks: where(/[01]{8}/, linear('(?:[01]{8}[ ,]?){6,}')), decode: (found) => fromDigits(found.match(/[01]{8}/g), 2) },
  { looks: every(/(?:\\u[0-9a-f]{4}){6,}/gi), decode: (found) => fromCodes(found.match(/[0-9a-f]{4}/gi), 16) },
  { looks: where(/&#\d/, linear(String.raw`(?:&#\d{2,6};\s?){6,}`)), decode: (found) => fromCodes(found.match(/\d+/g), 10) },
  {
    looks: where(/&#x/i, linear(String.raw`(?:&#x[0-9a-f]{2,5};\s?){6,}`, { anyCase: true })),
    decode: (found) => fromCodes(found.match(/(?<=x)[0-9a-f]+/gi), 16),
  },
  {
    looks: every(/(?:%[2-7][0-9a-f])(?:%[2-7][0-9a-f]|[\w .,])*(?:%[2-7][0-9a-f])/gi),
    decode: fromPercent,
    isTelling: hidesLetters,
  },
];

/** Stretches that say something once they are decoded, through several layers where need be. */
export function encodingsIn(text: string): Veil[] {
  return ENCODINGS.flatMap(({ looks, decode, isTelling = isProse }) =>
    looks(text)
      .slice(0, MOST)
      .flatMap(({ text: found, index }): Veil[] => {
        const reads = unwrap(decode(found.slice(0, MAX_LENGTH)), 1);
        return isTelling(reads, found) ? [{ kind: 'encoded', from: index, to: index + found.length, reads }] : [];
      }),
  );
}

/** The text with each letter moved half the alphabet on. */
export function rotated(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

/** Base 64 of a sentence mixes large and small letters; a word in small ones is none. */
function base64In(text: string): Found[] {
  return every(/[A-Za-z0-9+/_-]{12,}(?:\r?\n[A-Za-z0-9+/_-]{2,})*={0,2}/g)(text).filter(
    ({ text: found }) => /[A-Z]/.test(found) && /[a-z]/.test(found),
  );
}

/** Bytes in hexadecimal digits, one after another or with one separator between them. */
function bytesIn(text: string): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < text.length; ) {
    const { to, count } = bytesFrom(text, from);
    const isLong = count >= FEWEST_BYTES;
    if (isLong) found.push({ text: text.slice(from, to), index: from });
    from = isLong ? to : from + 1;
  }
  return found;
}

function bytesFrom(text: string, from: number): { to: number; count: number } {
  let to = from;
  let count = 0;
  for (; isDigit(text, to) && isDigit(text, to + 1); count += 1) {
    to += 2;
    if (to < text.length && SEPARATORS.includes(text.charAt(to))) to += 1;
  }
  return { to, count };
}

function isDigit(text: string, index: number): boolean {
  return index < text.length && (signOfWord(text.charCodeAt(index)) & Trait.hexadecimal) !== 0;
}

function every(expression: RegExp): (text: string) => Found[] {
  return (text) => Array.from(text.matchAll(expression), ({ 0: found, index }) => ({ text: found, index }));
}

/** What a slow expression describes, asked only where a quick one finds a part of it. */
function where(hint: RegExp, expression: ReturnType<typeof linear>): (text: string) => Found[] {
  return (text) => (hint.test(text) ? allOf(expression, text) : []);
}

function unwrap(text: string, layers: number): string {
  const inner = /^\s*[A-Za-z0-9+/_-]{12,}={0,2}\s*$/.test(text) ? fromBase64(text.trim()) : '';
  if (isProse(inner)) return inner;
  return layers < MAX_LAYERS && /^[A-Za-z0-9+/_-]{12,}={0,2}$/.test(inner) ? unwrap(inner, layers + 1) : text;
}

function fromBase64(found: string): string {
  const letters = found.replace(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/');
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  return utf8(Uint8Array.from(atob(whole), (character) => character.charCodeAt(0)));
}

function fromBase32(found: string): string {
  const letters = found.replaceAll('=', '');
  const bytes = new Uint8Array(Math.floor((letters.length * BITS_OF_BASE32) / BITS_OF_BYTE));
  let bits = 0;
  for (let index = 0, held = 0, filled = 0; index < letters.length; index += 1) {
    bits = ((bits << BITS_OF_BASE32) | BASE32.indexOf(letters.charAt(index))) & KEPT;
    held += BITS_OF_BASE32;
    if (held < BITS_OF_BYTE) continue;
    held -= BITS_OF_BYTE;
    bytes[filled] = bits >> held;
    filled += 1;
  }
  return utf8(bytes);
}

function fromDigits(digits: readonly string[] | null, base: number): string {
  return utf8(Uint8Array.from(digits ?? [], (pair) => Number.parseInt(pair, base)));
}

function fromCodes(digits: readonly string[] | null, base: number): string {
  return (digits ?? []).map((code) => String.fromCharCode(Number.parseInt(code, base))).join('');
}

function fromPercent(found: string): string {
  return found.replace(/%([2-7][0-9a-f])/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** Letters need no percent sign: who writes several so hides them. */
function hidesLetters(_: string, found: string): boolean {
  return (found.match(ESCAPED_LETTER)?.length ?? 0) >= FEWEST_LETTERS;
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
