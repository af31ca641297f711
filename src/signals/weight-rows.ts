import learned from '#data/weights/categories.json' with { type: 'json' };
import { CATEGORIES } from '#model/scales.ts';
import type { Weights } from '#model/types.ts';
import { numberOfKind } from './kinds.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS } from './weighed-parts.ts';
import { FEATURES_OF_WORDS, NUMBERED } from './weighed-words.ts';

/** The number of a row: what a word says that stands in a passage of one kind. */
export type Row = number;

const { bias, categories, severities, traits, features }: Weights = learned as Weights;
if (JSON.stringify([categories, severities, traits]) !== JSON.stringify([CATEGORIES.slice(1), WEIGHED_SEVERITIES, WEIGHED_TRAITS]))
  throw new Error('the weights speak for other categories, severities or traits: run `npm run learn`');

/** What a row says of each category, in the order of precedence, of each weighed severity and of each weighed trait. */
export const COLUMNS: number = CATEGORIES.length + WEIGHED_SEVERITIES.length + WEIGHED_TRAITS.length;
/** So many numbers of two bytes lie together in a processor's memory. */
const WIDTH = 32;
/** The features in the order of their rows, those of one word one after another. */
const ORDERED = FEATURES_OF_WORDS.flat();
/** What holds before anything is read stands behind every row. */
const BIAS: Row = ORDERED.length;
/** How many rows there are. */
export const ROWS: number = BIAS + 1;
/** The numbers of every row, once it was added to something; before them in each row that of the first category, against which the others are weighed. */
const NUMBERS = new Int16Array(ROWS * WIDTH);
/** The kind of each row. */
const OF_KIND = Uint16Array.from(ORDERED, (feature) => numberOfKind(feature.slice(0, feature.indexOf(' '))));
/** The first row of each word by its number, behind the last one of the word before. */
const FIRST = firstRows();
/** Whether the numbers of each row were read. */
const IS_READ = new Uint8Array(ROWS);
readRow(bias, BIAS);

/** The first row of a word; behind its last one stands the first one of the next word. */
export function firstRowOf(word: number): Row {
  return FIRST[word] as Row;
}

/** What a row is about: a kind of passage and a word. */
export function featureOf(row: Row): string {
  return ORDERED[row] as string;
}

/** The number of the kind of passages that a row is about. */
export function kindOf(row: Row): number {
  return OF_KIND[row] as number;
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
  if (IS_READ[row] === 0) readRow(features[featureOf(row)] as string, row);
  const from = row * WIDTH;
  for (let column = 0; column < COLUMNS; column += 1) sums[column] = (sums[column] as number) + (NUMBERS[from + column] as number);
}

function firstRows(): Uint32Array {
  const rows = new Uint32Array(NUMBERED + 1);
  for (const [index, { length }] of FEATURES_OF_WORDS.entries()) rows[index + 2] = (rows[index + 1] as number) + length;
  return rows;
}

function readRow(written: string, row: Row): void {
  NUMBERS.set(written.split(' ').map(Number), row * WIDTH + 1);
  IS_READ[row] = 1;
}
