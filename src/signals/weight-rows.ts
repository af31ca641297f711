import learned from '#data/weights/categories.json' with { type: 'json' };
import { CATEGORIES } from '#model/scales.ts';
import type { Weights } from '#model/types.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS } from './weighed-parts.ts';

/** Of a feature, what it says of each category, in the order of precedence, of each weighed severity and of each weighed trait, in tenths of a natural logarithm. */
export type Row = Int16Array;

const { bias, categories, severities, traits, features }: Weights = learned as Weights;
if (JSON.stringify([categories, severities, traits]) !== JSON.stringify([CATEGORIES.slice(1), WEIGHED_SEVERITIES, WEIGHED_TRAITS]))
  throw new Error('the weights speak for other categories, severities or traits: run `npm run learn`');

/** What holds before anything is read. */
export const BIAS = rowOf(bias);
/** The rows by the kind of a feature and its word, each read when it is first met. */
const ROWS = byKind(Object.entries(features));

/** What a word says that stands in a passage of some kind; undefined where too few servers say it. */
export function weightsOf(kind: string, word: string): Row | undefined {
  const words = ROWS.get(kind);
  const row = words?.get(word);
  if (typeof row !== 'string') return row;
  const read = rowOf(row);
  words?.set(word, read);
  return read;
}

function byKind(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, Map<string, Row | string>> {
  const kinds = new Map<string, Map<string, Row | string>>();
  for (const [feature, row] of rows) {
    const blank = feature.indexOf(' ');
    const kind = feature.slice(0, blank);
    const words = kinds.get(kind) ?? new Map<string, Row | string>();
    kinds.set(kind, words.set(feature.slice(blank + 1), row));
  }
  return kinds;
}

/** The numbers of a row; before them that of the first category, against which the others are weighed. */
function rowOf(numbers: string): Row {
  return Int16Array.from([0, ...numbers.split(' ').map(Number)]);
}
