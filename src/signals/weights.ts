import { CATEGORIES, compareText } from '#model/scales.ts';
import type { Category } from '#model/types.ts';
import { type Feature, isBefore, type Passage, tellFeatures } from './features.ts';
import { ENGLISH } from './lexicon.ts';
import { softmax } from './softmax.ts';
import type { Quotation, Subject } from './subject.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS, type WeighedSeverity, type WeighedTrait } from './weighed-parts.ts';
import { addRow, biasIn, COLUMNS, ROWS, type Row, rowOf, weightIn } from './weight-rows.ts';

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
const SCORES = new WeakMap<Subject, Scores>();
const WEIGHED = new WeakMap<Subject, Weighed | null>();
/** The columns of the weighed severities of each category. */
const SEVERITIES_OF = Map.groupBy(WEIGHED_SEVERITIES.map(columnOfSeverity), (_, index) => WEIGHED_SEVERITIES[index]?.category);
/** The round in which each row was heard last, so that it counts once in a round. */
const HEARD = new Uint32Array(ROWS);
const SUMS = new Int32Array(COLUMNS);
let round = 0;

/** What all words of a definition come to. */
interface Scores {
  /** A natural logarithm for each category, up to what they have in common, for each severity against the base and for each trait against its absence. */
  readonly all: readonly number[];
  /** How likely each category is: from 0 to 1, in the order of precedence. */
  readonly chances: readonly number[];
}

/** How likely a category is by everything that a definition says together: from 0 to 1. */
export function chanceOf(category: Category, subject: Subject): number {
  return scoresOf(subject).chances[CATEGORIES.indexOf(category)] as number;
}

/** The likeliest category of a definition; the higher one where two are as likely. */
export function likeliest(subject: Subject): Likeliest {
  const { chances } = scoresOf(subject);
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
  return 1 / (1 + Math.exp(-(scoresOf(subject).all[columnOfTrait(trait)] as number)));
}

/** What speaks most for a trait, the strongest first. */
export function reasonsForTrait(trait: WeighedTrait, subject: Subject): readonly Feature[] {
  const column = columnOfTrait(trait);
  return reasons(subject, (row) => weightIn(row, column));
}

/** How likely a severity is among all that its category may have, by everything that a definition says together: from 0 to 1. */
export function chanceOfSeverity(weighed: WeighedSeverity, subject: Subject): number {
  const columns = SEVERITIES_OF.get(weighed.category) ?? [];
  const { all } = scoresOf(subject);
  const chances = softmax([0, ...columns.map((column) => all[column] as number)]);
  return chances[1 + columns.indexOf(columnOfSeverity(weighed))] as number;
}

/** What speaks most for a severity against the base of its category, the strongest first. */
export function reasonsForSeverity(weighed: WeighedSeverity, subject: Subject): readonly Feature[] {
  const column = columnOfSeverity(weighed);
  return reasons(subject, (row) => weightIn(row, column));
}

function columnOfSeverity({ category, severity }: WeighedSeverity): number {
  return CATEGORIES.length + WEIGHED_SEVERITIES.findIndex((weighed) => weighed.category === category && weighed.severity === severity);
}

function columnOfTrait(trait: WeighedTrait): number {
  return CATEGORIES.length + WEIGHED_SEVERITIES.length + WEIGHED_TRAITS.indexOf(trait);
}

function weighAnew(subject: Subject): Weighed | undefined {
  const first = likeliest(subject);
  const { chances } = scoresOf(subject);
  const column = CATEGORIES.indexOf(first.category);
  const next = Math.max(...chances.filter((_, index) => index !== column));
  const second = chances.findIndex((chance, index) => index !== column && chance === next);
  const because = reasons(subject, (row) => weightIn(row, column) - weightIn(row, second));
  return because.length > 0 ? { ...first, because } : undefined;
}

/** A feature as words of the definition and where they stand. */
export function quotedIn({ at, quote, key }: Feature): Quotation & { readonly key?: true } {
  return { at, quote: quote(), ...(key ? { key } : {}) };
}

/** What all words of a definition come to. Remembered by subject. */
function scoresOf(subject: Subject): Scores {
  const known = SCORES.get(subject);
  if (known) return known;
  const all = scoresAnew(subject);
  const scores = { all, chances: softmax(all.slice(0, CATEGORIES.length)) };
  SCORES.set(subject, scores);
  return scores;
}

/** Each row counts once, however often it is said. */
function scoresAnew(subject: Subject): number[] {
  let count = 0;
  round += 1;
  SUMS.fill(0);
  tellFeatures(subject, (word, { number }) => {
    const row = rowOf(word, number);
    if (row === undefined || HEARD[row] === round) return;
    HEARD[row] = round;
    count += 1;
    addRow(row, SUMS);
  });
  const length = Math.sqrt(count || 1);
  return Array.from(SUMS, (sum, column) => (biasIn(column) + sum / length) / TENTHS);
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
    const row = rowOf(word, passage.number);
    const leads = row === undefined ? 0 : lead(row);
    if (row === undefined || leads <= 0) return;
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
