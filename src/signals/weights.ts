import { CATEGORIES, compareText } from '#model/scales.ts';
import type { Category } from '#model/types.ts';
import { type Feature, isBefore, type Passage, tellFeatures } from './features.ts';
import { ENGLISH } from './lexicon.ts';
import { softmax } from './softmax.ts';
import type { Quotation, Subject } from './subject.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS, type WeighedSeverity, type WeighedTrait } from './weighed-parts.ts';
import { BIAS, type Row, weightsOf } from './weight-rows.ts';

/** The likeliest category by everything that a definition says together. */
export interface Likeliest {
  readonly category: Category;
  /** From 0 to 1. */
  readonly probability: number;
}

/** The same with the words that say so. */
export interface Weighed extends Likeliest {
  /** What speaks most for it against the next likely one, the strongest first; never empty. */
  readonly because: readonly Feature[];
}

const TENTHS = 10;
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

/** The likeliest category of a definition; the higher one where two are as likely. */
export function likeliest(subject: Subject): Likeliest {
  const chances = chancesOf(subject);
  const probability = Math.max(...chances);
  return { category: CATEGORIES[chances.lastIndexOf(probability)] as Category, probability };
}

/** Weighs what a definition says; undefined where nothing in it speaks for one category more than for another. Remembered by subject. */
export function weigh(subject: Subject): Weighed | undefined {
  const known = WEIGHED.get(subject);
  if (known !== undefined) return known ?? undefined;
  const weighed = weighAnew(subject);
  WEIGHED.set(subject, weighed ?? null);
  return weighed;
}

/** How likely a tool has a trait by everything that its definition says together: from 0 to 1. */
export function chanceOfTrait(trait: WeighedTrait, subject: Subject): number {
  return 1 / (1 + Math.exp(-(scoresOf(subject)[columnOfTrait(trait)] as number)));
}

/** What speaks most for a trait, the strongest first. */
export function reasonsForTrait(trait: WeighedTrait, subject: Subject): readonly Feature[] {
  const column = columnOfTrait(trait);
  return reasons(subject, (row) => row[column] as number);
}

/** How likely a severity is among all that its category may have, by everything that a definition says together: from 0 to 1. */
export function chanceOfSeverity({ category, severity }: WeighedSeverity, subject: Subject): number {
  const others = WEIGHED_SEVERITIES.filter((weighed) => weighed.category === category);
  const chances = softmax([0, ...others.map((weighed) => scoreOfSeverity(weighed, subject))]);
  return chances[1 + others.findIndex((weighed) => weighed.severity === severity)] as number;
}

/** What speaks most for a severity against the base of its category, the strongest first. */
export function reasonsForSeverity(weighed: WeighedSeverity, subject: Subject): readonly Feature[] {
  const column = columnOfSeverity(weighed);
  return reasons(subject, (row) => row[column] as number);
}

function scoreOfSeverity(weighed: WeighedSeverity, subject: Subject): number {
  return scoresOf(subject)[columnOfSeverity(weighed)] as number;
}

function columnOfSeverity({ category, severity }: WeighedSeverity): number {
  return CATEGORIES.length + WEIGHED_SEVERITIES.findIndex((weighed) => weighed.category === category && weighed.severity === severity);
}

function columnOfTrait(trait: WeighedTrait): number {
  return CATEGORIES.length + WEIGHED_SEVERITIES.length + WEIGHED_TRAITS.indexOf(trait);
}

function weighAnew(subject: Subject): Weighed | undefined {
  const first = likeliest(subject);
  const chances = chancesOf(subject);
  const column = CATEGORIES.indexOf(first.category);
  const next = Math.max(...chances.filter((_, index) => index !== column));
  const second = chances.findIndex((chance, index) => index !== column && chance === next);
  const because = reasons(subject, (row) => (row[column] as number) - (row[second] as number));
  return because.length > 0 ? { ...first, because } : undefined;
}

/** A feature as words of the definition and where they stand. */
export function quotedIn({ at, quote, key }: Feature): Quotation & { readonly key?: true } {
  return { at, quote: quote(), ...(key ? { key } : {}) };
}

/** A natural logarithm for each category, up to what they have in common, for each severity against the base and for each trait against its absence. Remembered by subject. */
function scoresOf(subject: Subject): readonly number[] {
  const known = SCORES.get(subject);
  if (known) return known;
  const scores = scoresAnew(subject);
  SCORES.set(subject, scores);
  return scores;
}

/** Each row counts once, however often it is said. */
function scoresAnew(subject: Subject): number[] {
  const sums = new Float64Array(BIAS.length);
  const heard = new Set<Row>();
  tellFeatures(subject, (word, { kind }) => {
    const row = weightsOf(kind, word);
    if (!row || heard.has(row)) return;
    heard.add(row);
    for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] as number) + (row[index] as number);
  });
  const length = Math.sqrt(heard.size || 1);
  return Array.from(sums, (sum, index) => ((BIAS[index] as number) + sum / length) / TENTHS);
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
    const row = weightsOf(passage.kind, word);
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
