import { wordsOf } from '#export/name-words.ts';
import type { SearchVocabulary } from '#export/search-vocabulary.ts';
import { type Answer, type Counts, type Hit, JointIndex } from './joint-index.ts';
import { isMissed } from './missed.ts';
import { mostWordsFirst } from './most-words-first.ts';
import { both, readQuery, type Values } from './operators.ts';
import { FILTERS, type Filters, type SearchState } from './state.ts';
import { type Understood, understand } from './understand.ts';

/** What a search brought. */
export interface Found {
  /** The words that the hits have: all, or the first one alone that any tool has. */
  readonly words: string;
  /** Whether these are all the words that were asked for; of a question, whether some tool has all that it is about. */
  readonly isWhole: boolean;
  /** Operators whose value no tool has; then nothing is found. */
  readonly unknown: readonly string[];
  /** Whether no tool has the words, whatever is chosen. */
  readonly isUnheard: boolean;
  /** What a question was taken for, where it was. */
  readonly understood?: Understood;
  readonly hits: readonly Hit[];
  readonly counts: Counts;
}

interface Choices {
  readonly ticked: Filters;
  readonly typed: Filters;
}

/** As many as the page shows at first, so that in the order of fit they are fetched once. */
const LOOKED_AT = 20;
/** Fewer tools are hardly all that a question is about. */
const ENOUGH = 10;
/** So many tools of a server may be. */
const ENOUGH_OF_SERVER = 3;
let index: Promise<JointIndex> | undefined;
let hasFailed = false;

/** What is asked: a vocabulary reads it as a question, if it is one. */
export type Query = Pick<SearchState, 'query' | 'filters' | 'order'> & Partial<Pick<SearchState, 'isLiteral'>>;

/**
 * Asks the index; without words it gives everything that fits the filters. Several values of one filter mean any of
 * them. A question is taken for what it means, if anything is found so; else for its words.
 */
export async function search(asked: Query, vocabulary?: SearchVocabulary): Promise<Found> {
  const opened = await theIndex();
  const answer = vocabulary && !asked.isLiteral ? await answerTo(opened, asked, vocabulary) : undefined;
  return answer ?? searchWords(opened, asked);
}

/** What a question finds: those with most of its words first. Where hardly any tool has all that it is about, fewer words are a condition, or none. */
async function answerTo(opened: JointIndex, { query, filters, order }: Query, vocabulary: SearchVocabulary): Promise<Found | undefined> {
  const understood = understand(query, vocabulary);
  if (!understood) return undefined;
  const choices = { ticked: filters, typed: understood.filters };
  const chosen = together(choices);
  const ordering = { words: understood.fuller, chosen, alike: vocabulary.alike };
  let isWhole = false;
  for (const { words, least } of conditionsOf(understood, opened)) {
    const answer = await opened.ask(words, chosen, order);
    const isFound = !(await isGuess(words, answer.hits));
    if (words === understood.words) isWhole = isFound;
    if (!isFound || answer.hits.length < least) continue;
    const hits = order === 'match' ? await mostWordsFirst(opened, answer.hits, ordering) : answer.hits;
    const counts = await countsFor(opened, { words, choices, answer });
    return { words, isWhole, unknown: [], isUnheard: false, understood, hits, counts };
  }
  return undefined;
}

/** Words that tools must have, and how many of them must. */
interface Condition {
  readonly words: string;
  readonly least: number;
}

/** All the words of a question, then those by which servers are called, then what it is about, then none of them. */
function conditionsOf({ filters, words, core }: Understood, { names }: JointIndex): readonly Condition[] {
  const named = words.split(' ').filter((word) => names.has(word));
  return [
    { words, least: words === '' ? 1 : ENOUGH },
    ...(named.length > 0 ? [{ words: named.join(' '), least: ENOUGH_OF_SERVER }] : []),
    ...(core === '' ? [] : [{ words: core, least: ENOUGH }]),
    ...(Object.keys(filters).length > 0 ? [{ words: '', least: 1 }] : []),
  ];
}

/** Searches for words and operators as they stand. Where no tool has all the words, each is asked for by itself, in their order. */
async function searchWords(opened: JointIndex, { query, filters, order }: Query): Promise<Found> {
  const { words: typed, filters: operators, unknown } = readQuery(query, opened.values);
  const all = wordsOf(typed);
  if (unknown.length > 0) return { words: all, isWhole: true, unknown, isUnheard: false, hits: [], counts: {} };
  const choices = { ticked: filters, typed: operators };
  const chosen = together(choices);
  for (const words of all.includes(' ') ? [all, ...all.split(' ')] : [all]) {
    const first = words === '' ? order : 'match';
    const answer = await opened.ask(words, chosen, first);
    if (await isGuess(words, answer.hits)) continue;
    const { hits } = order === first ? answer : await opened.ask(words, chosen, order);
    return { words, isWhole: words === all, unknown, isUnheard: false, hits, counts: await countsFor(opened, { words, choices, answer }) };
  }
  return { words: all, isWhole: true, unknown, hits: [], ...(await withoutHits(opened, all, choices)) };
}

/** What is told of words that nothing has which is chosen. */
async function withoutHits(opened: JointIndex, words: string, choices: Choices): Promise<Pick<Found, 'isUnheard' | 'counts'>> {
  const isUnheard = words !== '' && (await isGuess(words, (await opened.ask(words, {}, 'match')).hits));
  if (isUnheard) return { isUnheard, counts: {} };
  const answer = await opened.ask(words, together(choices), 'match');
  return { isUnheard, counts: await countsFor(opened, { words, choices, answer }) };
}

/** Whether the hits that fit best do not have what was asked for. */
async function isGuess(words: string, hits: readonly Hit[]): Promise<boolean> {
  if (hits.length === 0) return true;
  if (words === '') return false;
  const first = await Promise.all(hits.slice(0, LOOKED_AT).map((hit) => hit.data()));
  return isMissed(
    words,
    first.map(({ content, meta }) => [content, ...Object.values(meta)].join(' ')),
  );
}

/** The values of each filter that some tool has. */
export async function knownValues(): Promise<Values> {
  return (await theIndex()).values;
}

/** Whether the index could not be opened. */
export function isLost(): boolean {
  return hasFailed;
}

async function theIndex(): Promise<JointIndex> {
  index ??= JointIndex.open();
  try {
    return await index;
  } catch (error) {
    hasFailed = true;
    throw error;
  }
}

interface Answered {
  readonly words: string;
  readonly choices: Choices;
  readonly answer: Answer;
}

/** How the hits are spread; a filter with a choice counts what another choice of it would bring. */
async function countsFor(opened: JointIndex, { words, choices: { ticked, typed }, answer }: Answered): Promise<Counts> {
  const others = FILTERS.filter((facet) => ticked[facet]).map(async (facet) => {
    const { [facet]: _, ...rest } = ticked;
    return [facet, (await opened.ask(words, together({ ticked: rest, typed }), 'match')).counts()[facet] ?? {}] as const;
  });
  return { ...answer.counts(), ...Object.fromEntries(await Promise.all(others)) };
}

/** What was ticked and what was typed, filter by filter; both must hold. */
function together({ ticked, typed }: Choices): Filters {
  const chosen = FILTERS.flatMap((filter) => {
    const any = both(ticked[filter], typed[filter] ?? ticked[filter] ?? []);
    return ticked[filter] || typed[filter] ? [[filter, any] as const] : [];
  });
  return Object.fromEntries(chosen);
}
