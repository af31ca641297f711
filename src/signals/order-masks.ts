import book from '#data/orders/orders.json' with { type: 'json' };
import type { Order } from '#model/types.ts';
import { plain } from './dictionary.ts';

/** A set of concepts, in three numbers of thirty bits. */
export interface Mask {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** How many letters of a word are looked at: so many tell a stem, so many a word. */
export const PREFIX = { stem: 4, word: 8 } as const;
/** How many hashes there are. */
const TABLE = 65_536;
const BITS = 30;
const NUMBERS = 3;
const FACTOR = 31;
const SECRET_PLACES = new Set(['secret-place', 'secret-thing']);
const WORDS_OF_PLACES =
  'ssh aws gnupg kube azure docker npmrc netrc pypirc credentials pgpass cnf bash zsh env gcloud gh solana rsa dsa ecdsa ed claude shadow passwd sudoers logins key cookies wallet printenv environ environment mcp'.split(
    ' ',
  );
/** So frequent in tool definitions that they tell little. */
const FREQUENT = new Set(
  'the this that your user users tool tools with without from have know message messages list system can use not call for and any all other before of to you for'.split(
    ' ',
  ),
);
const LATIN = /^[a-z *]+$/;

/** Bits of concepts by the hash of a word. */
export const WORDS = { low: new Int32Array(TABLE), middle: new Int32Array(TABLE), high: new Int32Array(TABLE) };
/** Bits of concepts by the hash of a stem. */
export const STEMS = { low: new Int32Array(TABLE), middle: new Int32Array(TABLE), high: new Int32Array(TABLE) };

/** The concepts that each order needs. */
export const NEEDS: readonly Mask[] = compile(book.concepts, book.orders as unknown as readonly Order[]);

/** The hash with one more letter. */
export function hashed(hash: number, letter: number): number {
  return (hash * FACTOR + letter) & (TABLE - 1);
}

/** The hash of a word's first letters. */
export function hashOf(word: string, prefix: number = PREFIX.word): number {
  return [...word.slice(0, prefix)].reduce((hash, letter) => hashed(hash, letter.charCodeAt(0)), 0);
}

function compile(concepts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>, orders: readonly Order[]): Mask[] {
  const names = [...new Set(orders.flatMap(({ says }) => says))];
  if (names.length > NUMBERS * BITS) throw new Error('more concepts than the numbers have bits');
  for (const [bit, name] of names.entries()) {
    const forms = SECRET_PLACES.has(name) ? WORDS_OF_PLACES : Object.values(concepts[name] ?? {}).flat();
    for (const form of forms) mark(plain(form), bit);
  }
  return orders.map(({ says }) => maskOf(says.map((name) => names.indexOf(name))));
}

/** Marks the word of a form that tells most: the longest that is not frequent. */
function mark(form: string, bit: number): void {
  if (!LATIN.test(form)) return;
  const words = form.split(' ');
  const rare = words.filter((word) => !FREQUENT.has(word));
  const telling = (rare.length > 0 ? rare : words).reduce((a, b) => (b.length > a.length ? b : a));
  const isStem = telling.endsWith('*');
  const hash = isStem ? hashOf(telling.slice(0, -1), PREFIX.stem) : hashOf(telling);
  const { low, middle, high } = maskOf([bit]);
  const meanings = isStem ? STEMS : WORDS;
  meanings.low[hash] = (meanings.low[hash] ?? 0) | low;
  meanings.middle[hash] = (meanings.middle[hash] ?? 0) | middle;
  meanings.high[hash] = (meanings.high[hash] ?? 0) | high;
}

function maskOf(bits: readonly number[]): Mask {
  const sum = (from: number) => bits.filter((bit) => bit >= from && bit < from + BITS).reduce((mask, bit) => mask | (1 << (bit - from)), 0);
  return { low: sum(0), middle: sum(BITS), high: sum(2 * BITS) };
}
