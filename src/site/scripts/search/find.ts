import { PLACES } from '#export/addresses.ts';
import { withoutEnds } from '#export/indexed-words.ts';
import { wordsOf } from '#export/name-words.ts';
import type { SearchVocabulary } from '#export/search-vocabulary.ts';
import { enoughHave } from './condition.ts';
import { wantedOf, wantsToLook } from './effect.ts';
import { type Answer, type Counts, EITHER, type Hit, JointIndex } from './joint-index.ts';
import { isMissed } from './missed.ts';
import { mostWordsFirst } from './most-words-first.ts';
import { both, readQuery, type Values } from './operators.ts';
import { type Heard, hear } from './spellings.ts';
import { FILTERS, type Filters, type SearchState } from './state.ts';
import { plainWords, type Understood, understand } from './understand.ts';

/** What a search brought. */
export interface Found {
  /** The words that the hits have: all, fewer, or either of two wordings. */
  readonly words: string;
  /** Whether these are all the words that were asked for; of a question, whether some tool has all that it is about. */
  readonly isWhole: boolean;
  /** Operators whose value no tool has; then nothing is found. */
  readonly unknown: readonly string[];
  /** Whether no tool has the words, whatever is chosen. */
  readonly isUnheard: boolean;
  /** What a question was taken for, or words for which others were looked for. */
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

/**
 * What a question or plain words find: the tools with most of the words first. Where hardly any tool goes by all of them, fewer are a condition, or
 * others in their place, or none where a question chose something.
 */
async function answerTo(opened: JointIndex, { query, filters, order }: Query, vocabulary: SearchVocabulary): Promise<Found | undefined> {
  const understood = understand(query, vocabulary) ?? plainWords(query, vocabulary);
  if (!understood) return undefined;
  const choices = { ticked: filters, typed: understood.filters };
  const chosen = together(choices);
  const sought = `${understood.words} ${understood.fuller}`;
  const heard = await hear(opened, { words: sought, chosen, alike: vocabulary.alike, isGuess, names: knownWords });
  const { hits: whole } = await opened.ask(understood.words, chosen, 'match');
  const isWhole = whole.length > 0 && heard(understood.words).every(([own]) => own && own.fits.size > 0);
  for (const words of conditionsOf(understood, { opened, heard, isWhole })) {
    const answer = await opened.ask(words, chosen, order);
    if (answer.hits.length === 0) continue;
    const isWanted = await wantedOf(opened, { words, chosen, isLooking: wantsToLook(understood.fuller, vocabulary) });
    const hits = order === 'match' ? mostWordsFirst(answer.hits, heard(understood.fuller), isWanted) : answer.hits;
    const counts = await countsFor(opened, { words, choices, answer });
    return { words, isWhole, unknown: [], isUnheard: false, ...told(understood, words), hits, counts };
  }
  return undefined;
}

/** A question is told of; mere words only where others were looked for. */
function told(understood: Understood, words: string): Pick<Found, 'understood'> {
  return understood.isQuestion || words !== understood.words ? { understood } : {};
}

interface Known {
  readonly opened: JointIndex;
  readonly heard: Heard;
  readonly isWhole: boolean;
}

/** Words that tools must have, those first that say most. */
function conditionsOf({ filters, words }: Understood, { opened, heard, isWhole }: Known): readonly string[] {
  const asked = heard(words);
  const kept = enoughHave(asked, (word) => opened.names.has(word));
  const isAll = kept.length === asked.length && kept.every(({ worth }) => worth === 1);
  const own = asked
    .filter((spellings) => spellings.some((one) => kept.includes(one)))
    .flatMap(([first]) => (first && first.fits.size > 0 ? [first] : []));
  const isRespelt = kept.some(({ worth }) => worth < 1) && own.length === kept.length;
  const enough = (isRespelt ? [own, kept] : [kept]).map((list) => list.map(({ word }) => word).join(' ')).join(EITHER);
  return [
    ...(isAll ? [words] : enough === '' ? [] : [enough]),
    ...(Object.keys(filters).length > 0 ? [''] : []),
    ...(isWhole ? [words] : []),
  ];
}

/** The words of names; none where their file does not load. */
async function knownWords(): Promise<readonly string[]> {
  try {
    return (await (await fetch(PLACES.searchNames)).json()).words;
  } catch {
    return [];
  }
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
    first.map(({ content, meta }) => [withoutEnds(content), ...Object.values(meta)].join(' ')),
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
