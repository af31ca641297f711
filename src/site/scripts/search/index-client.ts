import { wordsOf } from '#export/name-words.ts';
import { both, readQuery } from './operators.ts';
import { FILTERS, type Filters, type SearchState } from './state.ts';

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
  /** Whether these are all the words that were asked for. */
  readonly isWhole: boolean;
  /** Operators whose value no tool has; then nothing is found. */
  readonly unknown: readonly string[];
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
  const known = Object.entries(await opened.filters()).map(([filter, counts]) => [filter, Object.keys(counts)] as const);
  const asked = readQuery(query, Object.fromEntries(known));
  const all = wordsOf(asked.words);
  const chosen = together(filters, asked.filters);
  if (asked.unknown.length > 0 || chosen.some(([, { any }]) => any.length === 0))
    return { words: all, isWhole: true, unknown: asked.unknown, hits: [], counts: {} };
  const options = { filters: Object.fromEntries(chosen), ...(all === '' && { sort: { severity: 'asc' } }) };
  const ask = async (words: string): Promise<Found> => {
    const { results, filters: counts } = await opened.search(words || null, options);
    return { words, isWhole: words === all, unknown: [], hits: results, counts };
  };
  const found = await ask(all);
  if (found.hits.length > 0 || !all.includes(' ')) return found;
  for (const word of all.split(' ')) {
    const some = await ask(word);
    if (some.hits.length > 0) return some;
  }
  return found;
}

/** What was ticked and what was typed, filter by filter; both must hold. */
function together(ticked: Filters, typed: Filters): [filter: string, choice: { readonly any: readonly string[] }][] {
  return FILTERS.flatMap((filter) => {
    const any = both(ticked[filter], typed[filter] ?? ticked[filter] ?? []);
    return ticked[filter] || typed[filter] ? [[filter, { any }]] : [];
  });
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
