import learned from '#data/weights/categories.json' with { type: 'json' };
import { CATEGORIES, compareText } from '#model/scales.ts';
import type { Category, Weights } from '#model/types.ts';
import { type Feature, featuresOf } from './features.ts';
import { ENGLISH } from './lexicon.ts';
import { softmax } from './softmax.ts';
import type { Subject } from './subject.ts';

/** The likeliest category by everything that a definition says together. */
export interface Weighed {
  readonly category: Category;
  /** From 0 to 1. */
  readonly probability: number;
  /** What speaks most for it against the next likely one, the strongest first; never empty. */
  readonly because: readonly Feature[];
}

/** A feature that has weights. */
interface Known {
  readonly feature: Feature;
  readonly row: readonly number[];
}

const { bias, categories, features: ROWS }: Weights = learned as Weights;
if (categories.join() !== CATEGORIES.join()) throw new Error('the weights speak for other categories: run `npm run learn`');
const BIAS = numbersOf(bias);
const WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(ROWS).map(([feature, row]) => [feature, numbersOf(row)]));
const HUNDREDTHS = 100;
const MOST_REASONS = 3;
const CRUMB = /^[a-z]?$/;
/** Turns of phrase that tell what a sentence is for, and nothing of what a call does. */
const MOODS: ReadonlySet<string> = new Set(['condition', 'example', 'negated', 'pointer', 'returns']);
const WEIGHED = new WeakMap<Subject, Weighed | null>();

/** Weighs what a definition says; undefined where nothing in it speaks for one category more than for another. Remembered by subject. */
export function weigh(subject: Subject): Weighed | undefined {
  const known = WEIGHED.get(subject);
  if (known !== undefined) return known ?? undefined;
  const weighed = weighAnew(subject);
  WEIGHED.set(subject, weighed ?? null);
  return weighed;
}

function weighAnew(subject: Subject): Weighed | undefined {
  const known: Known[] = [];
  for (const feature of featuresOf(subject)) {
    const row = WEIGHTS.get(feature.feature);
    if (row) known.push({ feature, row });
  }
  const scores = scoresOf(known);
  const [first, second] = CATEGORIES.map((_, index) => index).toSorted((a, b) => (scores[b] as number) - (scores[a] as number)) as [
    number,
    number,
  ];
  const because = reasons(known, first, second);
  if (because.length === 0) return undefined;
  return { category: CATEGORIES[first] as Category, probability: softmax(scores)[first] as number, because };
}

/** A natural logarithm for each category, up to what they have in common. */
function scoresOf(known: readonly Known[]): number[] {
  const length = Math.sqrt(known.length || 1);
  return CATEGORIES.map((_, index) => {
    const sum = known.reduce((all, { row }) => all + (row[index] as number), 0);
    return ((BIAS[index] as number) + sum / length) / HUNDREDTHS;
  });
}

/** What leads most, each place once. */
function reasons(known: readonly Known[], category: number, other: number): Feature[] {
  const lead = ({ row }: Known) => (row[category] as number) - (row[other] as number);
  const telling = known
    .filter((each) => lead(each) > 0 && isTelling(each.feature))
    .toSorted((a, b) => lead(b) - lead(a) || compareText(a.feature.feature, b.feature.feature))
    .map(({ feature }) => feature);
  return [...new Map(telling.map((feature) => [`${feature.at}\n${feature.quote()}`, feature])).values()].slice(0, MOST_REASONS);
}

/** Function words and single letters prove nothing to a reader, in whatever language they are quoted. */
function isTelling({ feature, quote }: Feature): boolean {
  const quoted = quote().toLowerCase();
  const read = feature.slice(feature.indexOf(' ') + 1);
  return !(
    CRUMB.test(quoted) ||
    [quoted, read].some((word) => ENGLISH.stops.has(word) || ENGLISH.determiners.has(word)) ||
    MOODS.has(read)
  );
}

function numbersOf(row: string): number[] {
  return row.split(' ').map(Number);
}
