import learned from '#data/weights/categories.json' with { type: 'json' };
import { CATEGORIES } from '#model/scales.ts';
import type { Weights } from '#model/types.ts';
import { numberOfKind } from './kinds.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS } from './weighed-parts.ts';

/** The number of a row: what a word says that stands in a passage of one kind. */
export type Row = number;

const { bias, categories, severities, traits, features }: Weights = learned as Weights;
if (JSON.stringify([categories, severities, traits]) !== JSON.stringify([CATEGORIES.slice(1), WEIGHED_SEVERITIES, WEIGHED_TRAITS]))
  throw new Error('the weights speak for other categories, severities or traits: run `npm run learn`');

/** What a row says of each category, in the order of precedence, of each weighed severity and of each weighed trait. */
export const COLUMNS: number = CATEGORIES.length + WEIGHED_SEVERITIES.length + WEIGHED_TRAITS.length;
/** So many numbers of two bytes lie together in a processor's memory. */
const WIDTH = 32;
/** The features of each word. */
const FEATURES = Map.groupBy(Object.keys(features), (feature) => feature.slice(feature.indexOf(' ') + 1));
/** The features in the order of their rows, those of one word one after another. */
const ORDERED = [...FEATURES.values()].flat();
/** What holds before anything is read stands behind every row. */
const BIAS: Row = ORDERED.length;
/** How many rows there are. */
export const ROWS: number = BIAS + 1;
/** The numbers of every row, those of a word once it was asked for; before them in each row that of the first category, against which the others are weighed. */
const NUMBERS = new Int16Array(ROWS * WIDTH);
/** The kind of each row. */
const OF_KIND = Uint16Array.from(ORDERED, (feature) => numberOfKind(feature.slice(0, feature.indexOf(' '))));
/** The number of each word: the place of its first row among the first rows of all words. */
const WORDS = new Map([...FEATURES.keys()].map((word, number) => [word, number]));
const FIRST = firstRows();
/** Whether the rows of each word were read. */
const IS_READ = new Uint8Array(FEATURES.size);
readRow(bias, BIAS);
let asked = '';
let first: Row = 0;
let end: Row = 0;

/** The row of a word in a passage of some kind; undefined where too few servers say it there. A word is often asked for in several passages at once. */
export function rowOf(word: string, kind: number): Row | undefined {
  if (word !== asked) ask(word);
  for (let row = first; row < end; row += 1) if (OF_KIND[row] === kind) return row;
  return undefined;
}

function ask(word: string): void {
  const number = WORDS.get(word);
  asked = word;
  first = number === undefined ? 0 : (FIRST[number] as Row);
  end = number === undefined ? 0 : (FIRST[number + 1] as Row);
  if (number !== undefined && IS_READ[number] === 0) readRows(number);
}

function readRows(number: number): void {
  for (let row = first; row < end; row += 1) readRow(features[ORDERED[row] as string] as string, row);
  IS_READ[number] = 1;
}

/** What a row says in one column, in tenths of a natural logarithm. */
export function weightIn(row: Row, column: number): number {
  return NUMBERS[row * WIDTH + column] as number;
}

/** What holds in one column before anything is read, in tenths of a natural logarithm. */
export function biasIn(column: number): number {
  return weightIn(BIAS, column);
}

/** Adds what a row says to the sums of all columns. */
export function addRow(row: Row, sums: Int32Array): void {
  const from = row * WIDTH;
  for (let column = 0; column < COLUMNS; column += 1) sums[column] = (sums[column] as number) + (NUMBERS[from + column] as number);
}

function firstRows(): Uint32Array {
  const rows = new Uint32Array(FEATURES.size + 1);
  let next = 0;
  for (const [number, said] of [...FEATURES.values()].entries()) rows[number + 1] = next += said.length;
  return rows;
}

function readRow(written: string, row: Row): void {
  NUMBERS.set(written.split(' ').map(Number), row * WIDTH + 1);
}
