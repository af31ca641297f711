import { type Field, fieldOf, type InName, inName } from '#export/indexed-names.ts';
import { END } from '#export/indexed-words.ts';
import { stemOf } from '#export/stem.ts';
import { nearestFew } from '#model/nearest.ts';
import type { Hit, JointIndex } from './joint-index.ts';
import type { Filters } from './state.ts';

/** Words that are looked for, and where else they may be found. */
export interface Sought {
  readonly words: string;
  readonly chosen: Filters;
  /** Other words of the same, by a word. */
  readonly alike: Readonly<Record<string, string>>;
  /** Whether hits lack a word. */
  readonly isGuess: (word: string, hits: readonly Hit[]) => Promise<boolean>;
  /** The words of names, for those that are misspelt. */
  readonly names: () => Promise<readonly string[]>;
}

/** A word that was asked for, or another in its place, as tools have it. */
export interface Spelling {
  readonly word: string;
  /** What it counts beside the word that was asked for. */
  readonly worth: number;
  /** How well each tool that has it fits. */
  readonly fits: ReadonlyMap<string, number>;
  /** The tools that have it in a name, their own or their server's. */
  readonly named: ReadonlySet<string>;
  /** Where it stands in the tool's own name, of those that have it there. */
  readonly inNames: ReadonlyMap<string, InName>;
}

const ALIKE = 0.8;
const RESPELT = 0.9;
const NEAREST = 2;
const SHORTEST_RESPELT = 4;
/** The index puts a tool first that has a word. */
const SURE = 1;
/** What a word counts by where it stands. */
const COUNTS: Readonly<Record<Field, number>> = { name: 1, server: 0.8, opening: 0.8, text: 0.5 };
/** What it counts of a word that only begins so: “custom” in “customer”. */
const BEGINNING = 0.7;
/** How much the index's own opinion adds. */
const OPINION = 0.3;

/** The spellings of each word of a text, its own first; words of one stem are one. */
export type Heard = (words: string) => readonly (readonly Spelling[])[];

/** Looks words up, each with its spellings. */
export async function hear(opened: JointIndex, sought: Sought): Promise<Heard> {
  const each = stemsOf(sought.words);
  const found = new Map(await Promise.all([...each].map(async ([stem, word]) => [stem, await spellingsOf(word)] as const)));
  return (words) => [...stemsOf(words).keys()].flatMap((stem) => [found.get(stem) ?? []]);

  async function spellingsOf(word: string): Promise<readonly Spelling[]> {
    const own = await spelling(word, 1);
    const others = othersOf(word, sought.alike).map((other) => [other, ALIKE] as const);
    const respelt = own.fits.size > 0 || others.length > 0 ? [] : (await nearTo(word)).map((other) => [other, RESPELT] as const);
    return [own, ...(await Promise.all([...others, ...respelt].map(([other, worth]) => spelling(other, worth))))];
  }

  async function nearTo(word: string): Promise<readonly string[]> {
    return word.length < SHORTEST_RESPELT ? [] : nearestFew(word, await sought.names(), NEAREST);
  }

  async function spelling(word: string, worth: number): Promise<Spelling> {
    const { hits } = await opened.ask(word, sought.chosen, 'match');
    const whole = await opened.ask(word + END, sought.chosen, 'match');
    const sure = (await sought.isGuess(word, hits.slice(0, SURE))) ? [] : hits;
    const having = new Set(whole.hits.map(({ id }) => id));
    return {
      word,
      worth,
      fits: new Map(sure.map((hit) => [hit.id, worth * (having.has(hit.id) ? 1 : BEGINNING) * fitOf(hit)])),
      named: new Set(sure.filter(isNamed).map(({ id }) => id)),
      inNames: new Map(sure.flatMap(({ id, words = [] }) => inName(words).map((place) => [id, place] as const))),
    };
  }
}

function isNamed({ words = [] }: Hit): boolean {
  return ['name', 'server'].includes(fieldOf(words));
}

function fitOf({ words = [], score = 0 }: Hit): number {
  return COUNTS[fieldOf(words)] + OPINION * Math.sqrt(score);
}

function stemsOf(words: string): ReadonlyMap<string, string> {
  return new Map(
    words
      .split(' ')
      .filter(Boolean)
      .map((word) => [stemOf(word), word]),
  );
}

/** Other words of the same, and of an adverb the adjective. */
function othersOf(word: string, alike: Readonly<Record<string, string>>): readonly string[] {
  const known = [word, word.replace(/s$/, '')].find((one) => Object.hasOwn(alike, one));
  if (known !== undefined) return alike[known]?.split(',') ?? [];
  return /.{4}ly$/.test(word) ? [word.slice(0, -'ly'.length)] : [];
}
