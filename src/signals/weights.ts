import learned from '#data/weights/categories.json' with { type: 'json' };
import { CATEGORIES, compareText } from '#model/scales.ts';
import type { Category, Weights } from '#model/types.ts';
import { type Feature, isBefore, type Passage, tellFeatures } from './features.ts';
import { ENGLISH } from './lexicon.ts';
import { softmax } from './softmax.ts';
import type { Quotation, Subject } from './subject.ts';
import { WEIGHED_TRAITS, type WeighedTrait } from './weighed-traits.ts';

/** The likeliest category by everything that a definition says together. */
export interface Weighed {
  readonly category: Category;
  /** From 0 to 1. */
  readonly probability: number;
  /** What speaks most for it against the next likely one, the strongest first; never empty. */
  readonly because: readonly Feature[];
}

/** Of a feature, what it says of each category, in the order of precedence, and of each weighed trait, in hundredths of a natural logarithm. */
type Row = readonly number[];

const { bias, categories, traits, features: ROWS }: Weights = learned as Weights;
if (`${categories} ${traits}` !== `${CATEGORIES} ${WEIGHED_TRAITS}`)
  throw new Error('the weights speak for other categories or traits: run `npm run learn`');
const BIAS = numbersOf(bias);
/** The rows by the kind of a feature and its word. */
const WEIGHTS = byKind(Object.entries(ROWS));
const HUNDREDTHS = 100;
const MOST_REASONS = 3;
const CRUMB = /^[a-z]?$/;
/** Turns of phrase that tell what a sentence is for, and nothing of what a call does. */
const MOODS: ReadonlySet<string> = new Set(['condition', 'example', 'negated', 'pointer', 'returns']);
const SCORES = new WeakMap<Subject, readonly number[]>();
const WEIGHED = new WeakMap<Subject, Weighed | null>();

/** How likely each category is: from 0 to 1, in the order of precedence. */
function chancesOf(subject: Subject): number[] {
  return softmax(scoresOf(subject).slice(0, CATEGORIES.length));
}

/** How likely a category is by everything that a definition says together: from 0 to 1. */
export function chanceOf(category: Category, subject: Subject): number {
  return chancesOf(subject)[CATEGORIES.indexOf(category)] as number;
}

/** Weighs what a definition says; undefined where nothing in it speaks for one category more than for another. Remembered by subject. */
export function weigh(subject: Subject): Weighed | undefined {
  const known = WEIGHED.get(subject);
  if (known !== undefined) return known ?? undefined;
  const weighed = weighAnew(subject);
  WEIGHED.set(subject, weighed ?? null);
  return weighed;
}

/** How likely a tool that reads has a trait by everything that its definition says together: from 0 to 1. */
export function chanceOfTrait(trait: WeighedTrait, subject: Subject): number {
  return 1 / (1 + Math.exp(-(scoresOf(subject)[columnOf(trait)] as number)));
}

/** What speaks most for a trait of a tool that reads, the strongest first. */
export function reasonsForTrait(trait: WeighedTrait, subject: Subject): readonly Feature[] {
  const column = columnOf(trait);
  return reasons(subject, (row) => row[column] as number);
}

function columnOf(trait: WeighedTrait): number {
  return CATEGORIES.length + WEIGHED_TRAITS.indexOf(trait);
}

function weighAnew(subject: Subject): Weighed | undefined {
  const chances = chancesOf(subject);
  const [first, second] = CATEGORIES.map((_, index) => index).toSorted((a, b) => (chances[b] as number) - (chances[a] as number)) as [
    number,
    number,
  ];
  const because = reasons(subject, (row) => (row[first] as number) - (row[second] as number));
  if (because.length === 0) return undefined;
  return { category: CATEGORIES[first] as Category, probability: chances[first] as number, because };
}

/** A feature as words of the definition and where they stand. */
export function quotedIn({ at, quote, key }: Feature): Quotation & { readonly key?: true } {
  return { at, quote: quote(), ...(key ? { key } : {}) };
}

/** A natural logarithm for each category, up to what they have in common, and for each trait against its absence. Remembered by subject. */
function scoresOf(subject: Subject): readonly number[] {
  const known = SCORES.get(subject);
  if (known) return known;
  const scores = scoresAnew(subject);
  SCORES.set(subject, scores);
  return scores;
}

/** Each row counts once, however often it is said. */
function scoresAnew(subject: Subject): number[] {
  const sums = BIAS.map(() => 0);
  const heard = new Set<Row>();
  tellFeatures(subject, (word, { kind }) => {
    const row = WEIGHTS.get(kind)?.get(word);
    if (!row || heard.has(row)) return;
    heard.add(row);
    for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] as number) + (row[index] as number);
  });
  const length = Math.sqrt(heard.size || 1);
  return sums.map((sum, index) => ((BIAS[index] as number) + sum / length) / HUNDREDTHS);
}

/** What leads most, each place once. */
function reasons(subject: Subject, lead: (row: Row) => number): Feature[] {
  const because = new Map<string, Feature>();
  for (const { word, passage, index } of leading(subject, lead)) {
    const { kind, place } = passage;
    const feature = { feature: `${kind} ${word}`, ...place(subject, index) };
    const key = `${feature.at}\n${feature.quote()}`;
    if (isTelling(feature, word) && !because.has(key)) because.set(key, feature);
    if (because.size === MOST_REASONS) break;
  }
  return [...because.values()];
}

/** Something said, and by how much it speaks for one category. */
interface Leading {
  readonly word: string;
  readonly passage: Passage;
  readonly index: number;
  readonly leads: number;
}

/** What speaks for a category, each thing where it stands first, by how much it does. */
function leading(subject: Subject, lead: (row: Row) => number): Leading[] {
  const first = new Map<Row, Leading>();
  tellFeatures(subject, (word, passage, index) => {
    const row = WEIGHTS.get(passage.kind)?.get(word);
    const leads = row ? lead(row) : 0;
    if (!row || leads <= 0) return;
    const known = first.get(row);
    if (!known || isBefore(passage.place(subject, index), known.passage.place(subject, known.index)))
      first.set(row, { word, passage, index, leads });
  });
  return [...first.values()].toSorted((a, b) => b.leads - a.leads || compareText(keyOf(a), keyOf(b)));
}

function keyOf({ word, passage: { kind } }: Leading): string {
  return `${kind} ${word}`;
}

/** Function words and single letters prove nothing to a reader, in whatever language they are quoted. */
function isTelling({ quote }: Feature, read: string): boolean {
  const quoted = quote().toLowerCase();
  return !(
    CRUMB.test(quoted) ||
    [quoted, read].some((word) => ENGLISH.stops.has(word) || ENGLISH.determiners.has(word)) ||
    MOODS.has(read)
  );
}

function byKind(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlyMap<string, Row>> {
  const kinds = new Map<string, Map<string, Row>>();
  for (const [feature, row] of rows) {
    const [kind, word] = partsOf(feature);
    const words = kinds.get(kind) ?? new Map<string, Row>();
    kinds.set(kind, words.set(word, numbersOf(row)));
  }
  return kinds;
}

/** The kind of a feature and its word. */
function partsOf(feature: string): [string, string] {
  const blank = feature.indexOf(' ');
  return [feature.slice(0, blank), feature.slice(blank + 1)];
}

function numbersOf(row: string): number[] {
  return row.split(' ').map(Number);
}
