import { CATEGORIES, compareText } from '#model/scales.ts';
import type { Category } from '#model/types.ts';
import { type Heard, heardIn } from './heard-rows.ts';
import { ENGLISH } from './lexicon.ts';
import { type Feature, featureAt } from './passages.ts';
import { softmax } from './softmax.ts';
import type { Quotation, Subject } from './subject.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS, type WeighedSeverity, type WeighedTrait } from './weighed-parts.ts';
import { featureOf, kindOf, type Row, weightIn } from './weight-rows.ts';

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

const MOST_REASONS = 3;
const CRUMB = /^[a-z]?$/;
/** Turns of phrase that tell what a sentence is for, and nothing of what a call does. */
const MOODS: ReadonlySet<string> = new Set(['condition', 'example', 'negated', 'pointer', 'returns']);
const SCORES = new WeakMap<Subject, Scores>();
const WEIGHED = new WeakMap<Subject, Weighed | null>();
/** The columns of the weighed severities of each category. */
const SEVERITIES_OF = Map.groupBy(WEIGHED_SEVERITIES.map(columnOfSeverity), (_, index) => WEIGHED_SEVERITIES[index]?.category);
/** What all words of a definition come to. */
interface Scores extends Heard {
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

/** What speaks most for a category against reading, the strongest first. */
export function reasonsAgainstReading(category: Category, subject: Subject): readonly Feature[] {
  const [column, read] = [CATEGORIES.indexOf(category), CATEGORIES.indexOf('Read')];
  return reasons(subject, (row) => weightIn(row, column) - weightIn(row, read));
}

/** How likely a tool has a trait by everything that its definition says together: from 0 to 1. */
export function chanceOfTrait(trait: WeighedTrait, subject: Subject): number {
  return 1 / (1 + Math.exp(-(scoresOf(subject).scores[columnOfTrait(trait)] as number)));
}

/** What speaks most for a trait, the strongest first. */
export function reasonsForTrait(trait: WeighedTrait, subject: Subject): readonly Feature[] {
  const column = columnOfTrait(trait);
  return reasons(subject, (row) => weightIn(row, column));
}

/** How likely a severity is among all that its category may have, by everything that a definition says together: from 0 to 1. */
export function chanceOfSeverity(weighed: WeighedSeverity, subject: Subject): number {
  const columns = SEVERITIES_OF.get(weighed.category) ?? [];
  const { scores } = scoresOf(subject);
  const chances = softmax([0, ...columns.map((column) => scores[column] as number)]);
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
  const heard = heardIn(subject);
  const scores = { ...heard, chances: softmax(heard.scores.slice(0, CATEGORIES.length)) };
  SCORES.set(subject, scores);
  return scores;
}

/** What leads most, each place once. */
function reasons(subject: Subject, lead: (row: Row) => number): Feature[] {
  const because = new Map<string, Feature>();
  for (const { feature, number, index } of leading(scoresOf(subject), lead)) {
    const reason = featureAt(subject, feature, { number, index });
    const key = `${reason.at}\n${reason.quote()}`;
    if (isTelling(reason) && !because.has(key)) because.set(key, reason);
    if (because.size === MOST_REASONS) break;
  }
  return [...because.values()];
}

/** Something said, and by how much it speaks for one category. */
interface Leading {
  readonly feature: string;
  readonly number: number;
  readonly index: number;
  readonly leads: number;
}

/** What speaks for a category, each thing where it stands first, by how much it does. */
function leading({ rows, indexes }: Heard, lead: (row: Row) => number): Leading[] {
  const found: Leading[] = [];
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as Row;
    const leads = lead(row);
    if (leads > 0) found.push({ feature: featureOf(row), number: kindOf(row), index: indexes[place] as number, leads });
  }
  return found.sort((a, b) => b.leads - a.leads || compareText(a.feature, b.feature));
}

/** Function words and single letters prove nothing to a reader, in whatever language they are quoted. */
function isTelling({ feature, quote }: Feature): boolean {
  const read = feature.slice(feature.indexOf(' ') + 1);
  const quoted = quote().toLowerCase();
  return !(
    CRUMB.test(quoted) ||
    [quoted, read].some((word) => ENGLISH.stops.has(word) || ENGLISH.determiners.has(word)) ||
    MOODS.has(read)
  );
}
