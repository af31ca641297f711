import { wordsOf } from '#export/name-words.ts';
import type { SearchState } from './state.ts';

/** One hit; its content is fetched when asked for. */
interface Hit {
  readonly data: () => Promise<HitContent>;
}

/** What the index keeps of a tool: text, never markup. */
export interface HitContent {
  readonly url: string;
  readonly meta: Readonly<Record<'title' | 'server' | 'category' | 'severity' | 'evidence' | 'warning' | 'seen', string>>;
}

/** How many hits each value of each filter has. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a search brought. */
export interface Found {
  /** The words that the hits have: all, or the first one alone that any tool has. */
  readonly words: string;
  readonly hits: readonly Hit[];
  readonly counts: Counts;
}

interface Index {
  readonly filters: () => Promise<Counts>;
  readonly search: (query: string | null, options: object) => Promise<{ results: readonly Hit[]; filters: Counts }>;
}

const ADDRESS = '/pagefind/pagefind.js';
let index: Promise<Index> | undefined;

/**
 * Asks the index; without words it gives everything that fits the filters, riskiest first. Several values of one filter mean any of
 * them. Where no tool has all the words, each word is asked for by itself, in their order.
 */
export async function search({ query, filters }: SearchState): Promise<Found> {
  index ??= open();
  const opened = await index;
  const chosen = Object.entries(filters).map(([filter, values]) => [filter, { any: values }]);
  const all = wordsOf(query);
  const options = { filters: Object.fromEntries(chosen), ...(all === '' && { sort: { severity: 'asc' } }) };
  const ask = async (words: string): Promise<Found> => {
    const { results, filters: counts } = await opened.search(words || null, options);
    return { words, hits: results, counts };
  };
  const found = await ask(all);
  if (found.hits.length > 0 || !all.includes(' ')) return found;
  for (const word of all.split(' ')) {
    const some = await ask(word);
    if (some.hits.length > 0) return some;
  }
  return found;
}

/** A failed attempt is forgotten, so that the next search tries again. */
async function open(): Promise<Index> {
  try {
    const opened: Index = await import(/* @vite-ignore */ ADDRESS);
    await opened.filters();
    return opened;
  } catch (error) {
    index = undefined;
    throw error;
  }
}
