import learned from '#data/weights/categories.json' with { type: 'json' };
import { CATEGORIES } from '#model/scales.ts';
import type { Category, Weights } from '#model/types.ts';
import { type Feature, featuresOf } from './features.ts';
import { ENGLISH } from './lexicon.ts';
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

const { bias, features: ROWS }: Weights = learned as Weights;
const BIAS = numbersOf(bias);
const WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(ROWS).map(([feature, row]) => [feature, numbersOf(row)]));
const HUNDREDTHS = 100;
const MOST_REASONS = 3;
const WEIGHED = new WeakMap<Subject, Weighed | 'nothing'>();

/** Weighs what a definition says; undefined where nothing in it speaks for one category more than for another. Remembered by subject. */
export function weigh(subject: Subject): Weighed | undefined {
  const known = WEIGHED.get(subject) ?? weighAnew(subject) ?? 'nothing';
  WEIGHED.set(subject, known);
  return known === 'nothing' ? undefined : known;
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
  return { category: CATEGORIES[first] as Category, probability: shareOf(scores, first), because };
}

/** A natural logarithm for each category, up to what they have in common. */
function scoresOf(known: readonly Known[]): number[] {
  const length = Math.sqrt(known.length || 1);
  return CATEGORIES.map((_, index) => {
    const sum = known.reduce((all, { row }) => all + (row[index] as number), 0);
    return ((BIAS[index] as number) + sum / length) / HUNDREDTHS;
  });
}

function shareOf(scores: readonly number[], index: number): number {
  const highest = Math.max(...scores);
  return Math.exp((scores[index] as number) - highest) / scores.reduce((all, score) => all + Math.exp(score - highest), 0);
}

/** Function words prove nothing to a reader, and of words that say the same place one is enough. */
function reasons(known: readonly Known[], category: number, other: number): Feature[] {
  const lead = ({ row }: Known) => (row[category] as number) - (row[other] as number);
  const telling = known
    .filter((each) => lead(each) > 0 && isTelling(each.feature))
    .toSorted((a, b) => lead(b) - lead(a))
    .map(({ feature }) => feature);
  return [...new Map(telling.map((feature) => [`${feature.at}\n${feature.quote()}`, feature])).values()].slice(0, MOST_REASONS);
}

function isTelling({ feature }: Feature): boolean {
  const what = feature.slice(feature.indexOf(' ') + 1);
  return !(ENGLISH.stops.has(what) || ENGLISH.determiners.has(what) || ENGLISH.leadIns.has(what));
}

function numbersOf(row: string): number[] {
  return row.split(' ').map(Number);
}
