import book from '#data/orders/orders.json' with { type: 'json' };
import type { Order } from '#model/types.ts';
import { plain } from './dictionary.ts';

/** A set of concepts, in three numbers of thirty bits. */
export interface Mask {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What a word says as the last one of a form. */
export interface Ending {
  /** The words that must stand before it, the nearest first. */
  readonly before: readonly FormWord[];
  /** The letters that the word must begin with, where any ending may follow. */
  readonly stem: string | undefined;
  readonly says: Mask;
}

/** What is known of the letters that have a hash. */
interface Entry {
  readonly hash: number;
  /** What they say as a whole word, alone and behind others. */
  readonly alone: readonly Ending[];
  readonly behind: readonly Ending[];
  /** What they say as the first letters of one. */
  readonly stems: readonly Ending[];
  /** The signs beside which they name a place of secrets. */
  readonly signs: PlaceWord | undefined;
}

export interface FormWord {
  readonly hash: number;
  readonly isStem: boolean;
}

/** A word that names a place of secrets only beside a certain sign. */
interface PlaceWord {
  readonly before: string;
  readonly after: string;
}

/** So many letters tell a stem. */
export const HEAD = 4;
/** The hash of no letters. */
export const NO_LETTERS = -2_128_831_035;
const FACTOR = 16_777_619;
const BITS = 30;
const NUMBERS = 3;
const LATIN = /^[a-z *]+$/;
const SECRETS = ['secret-place', 'secret-thing'];
const TURNED = 'turned';
/** `instructions`, `prompt`, `previous` backwards, and the same half the alphabet on. */
const TURNED_WORDS = ['snoitcur*', 'tpmorp', 'suoiverp*', 'vafgehpg*', 'cebzcg', 'cerivbhf*'];
/** Places of secrets that are words of prose. */
const PLACES = ['printenv', 'login data', ...environmentVariables()];
/** Words of places of secrets, by the sign before them or behind them. */
const PLACE_WORDS: readonly (readonly [PlaceWord, string])[] = [
  [{ before: '.', after: '' }, 'ssh aws gnupg kube docker azure npmrc netrc pypirc git pgpass my bash zsh env config'],
  [{ before: '_', after: '' }, 'rsa dsa ecdsa ed credentials'],
  [{ before: '/', after: '' }, 'shadow passwd sudoers environ'],
  [{ before: '', after: '.' }, 'logins cookies wallet mcp'],
  [{ before: '', after: '4' }, 'key'],
  [{ before: '', after: '_' }, 'claude'],
];

const ORDERS = book.orders as unknown as readonly Order[];
const NAMES = [...new Set([...ORDERS.flatMap(({ says }) => says), ...SECRETS, TURNED])];
const FORMS = formsOf(book.concepts);

/** The concepts that each order needs. */
export const NEEDS: readonly Mask[] = ORDERS.map(({ says }) => maskOf(says));
/** The concepts of a place of secrets. */
export const SECRET: Mask = maskOf(SECRETS);
/** The mark of a word that is written backwards or half the alphabet on. */
export const TURNED_MARK: Mask = maskOf([TURNED]);
const NO_ENDINGS: readonly Ending[] = [];
const ENTRIES = new Map(entries().map((entry) => [entry.hash, entry]));
/** A bit for each short hash: whether letters with it may say something, as a word and as the first letters of one. So few bits stay at hand. */
const SHORT_HASHES = 0x10000;
const BITS_OF_NUMBER = 32;
const SPEAKING = bitsOf(entriesThat(({ alone, behind, signs }) => alone.length > 0 || behind.length > 0 || signs !== undefined));
const STEMMING = bitsOf(entriesThat(({ stems }) => stems.length > 0));
const LEADING = bitsOf(FORMS.flatMap(({ words }) => words.slice(0, -1)).map((word) => formWord(word).hash));
/** How many words the longest form has. */
export const LONGEST_FORM: number = Math.max(...FORMS.map(({ words }) => words.length));

/** The hash with one more letter. */
export function hashed(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, FACTOR);
}

/** The hash of some letters; other characters of a word do not count. */
export function hashOf(letters: string): number {
  let hash = NO_LETTERS;
  for (let index = 0; index < letters.length; index += 1) hash = hashed(hash, letters.charCodeAt(index));
  return hash;
}

/** Whether letters with a hash may say something as a word; most do not. */
export function maySpeak(hash: number): boolean {
  return hasBit(SPEAKING, short(hash));
}

/** Whether a word may say something whose first letters have a hash; most do not. */
export function mayStem(head: number): boolean {
  return head !== 0 && hasBit(STEMMING, short(head));
}

/** Whether letters with a hash, or the first of them, may stand before others in a form. */
export function mayLead(hash: number): boolean {
  return hasBit(LEADING, short(hash));
}

/** What is known of a hash of letters. */
export function entryOf(hash: number): Entry | undefined {
  return ENTRIES.get(hash);
}

function hasBit(bits: Uint32Array, index: number): boolean {
  return (((bits[index >>> 5] as number) >>> (index & 31)) & 1) === 1;
}

function bitsOf(hashes: readonly number[]): Uint32Array {
  const bits = new Uint32Array(SHORT_HASHES / BITS_OF_NUMBER);
  for (const index of hashes.map(short)) bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31));
  return bits;
}

function entriesThat(isMet: (entry: Entry) => boolean): number[] {
  return [...ENTRIES.values()].filter(isMet).map(({ hash }) => hash);
}

function short(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff;
}

interface Spelt {
  readonly words: readonly string[];
  readonly says: Mask;
}

function formsOf(concepts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): Spelt[] {
  if (NAMES.length > NUMBERS * BITS) throw new Error('more concepts than the numbers have bits');
  const own: Readonly<Record<string, readonly string[]>> = { 'secret-place': PLACES, 'secret-thing': PLACES, [TURNED]: TURNED_WORDS };
  return NAMES.flatMap((name) => {
    const forms = own[name] ?? Object.values(concepts[name] ?? {}).flat();
    return forms
      .map(plain)
      .filter((form) => LATIN.test(form))
      .map((form) => ({ words: form.split(' '), says: maskOf([name]) }));
  });
}

function endingsBy(isStem: boolean): Map<number, Ending[]> {
  const endings = new Map<number, Ending[]>();
  for (const { words, says } of FORMS) {
    const last = words.at(-1) ?? '';
    if (last.endsWith('*') !== isStem) continue;
    const stem = isStem ? last.slice(0, -1) : undefined;
    const key = hashOf(stem?.slice(0, HEAD) ?? last);
    const ending = { before: words.slice(0, -1).reverse().map(formWord), stem, says };
    endings.set(key, [...(endings.get(key) ?? []), ending]);
  }
  return endings;
}

function formWord(word: string): FormWord {
  const isStem = word.endsWith('*');
  return { hash: hashOf(isStem ? word.slice(0, HEAD) : word), isStem };
}

/** Everything that is known of hashes. */
function entries(): Entry[] {
  const words = endingsBy(false);
  const stems = endingsBy(true);
  const signs = new Map(PLACE_WORDS.flatMap(([sign, list]) => list.split(' ').map((word) => [hashOf(word), sign] as const)));
  return [...new Set([...words.keys(), ...stems.keys(), ...signs.keys()])].map((hash) => ({
    hash,
    alone: (words.get(hash) ?? NO_ENDINGS).filter(({ before }) => before.length === 0),
    behind: (words.get(hash) ?? NO_ENDINGS).filter(({ before }) => before.length > 0),
    stems: stems.get(hash) ?? NO_ENDINGS,
    signs: signs.get(hash),
  }));
}

function environmentVariables(): string[] {
  const amounts = ['all', 'every', 'each'].flatMap((amount) => [amount, `${amount} the`]);
  return amounts.flatMap((amount) => [`${amount} environment variable`, `${amount} environment variables`]);
}

function maskOf(names: readonly string[]): Mask {
  const bits = names.map((name) => NAMES.indexOf(name));
  const sum = (from: number) => bits.filter((bit) => bit >= from && bit < from + BITS).reduce((mask, bit) => mask | (1 << (bit - from)), 0);
  return { low: sum(0), middle: sum(BITS), high: sum(2 * BITS) };
}
