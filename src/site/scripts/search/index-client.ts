import type { SearchState } from './state.ts';

/** One hit; its content is fetched when asked for. */
interface Hit {
  readonly data: () => Promise<HitContent>;
}

/** What the index keeps of a tool: text, never markup. */
export interface HitContent {
  readonly url: string;
  readonly meta: Readonly<Record<'title' | 'server' | 'category' | 'severity' | 'evidence' | 'warning', string>>;
}

/** How many hits each value of each filter has. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a search brought. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly counts: Counts;
}

interface Index {
  readonly filters: () => Promise<Counts>;
  readonly search: (query: string | null, options: object) => Promise<{ results: readonly Hit[]; filters: Counts }>;
}

const ADDRESS = '/pagefind/pagefind.js';
let index: Promise<Index> | undefined;

/** Asks the index; without words it gives everything that fits the filters, riskiest first. Several values of one filter mean any of them. */
export async function search({ query, filters }: SearchState): Promise<Found> {
  index ??= open();
  const chosen = Object.entries(filters).map(([filter, values]) => [filter, { any: values }]);
  const options = { filters: Object.fromEntries(chosen), ...(query.trim() === '' && { sort: { severity: 'asc' } }) };
  const { results, filters: counts } = await (await index).search(query.trim() || null, options);
  return { hits: results, counts };
}

async function open(): Promise<Index> {
  const opened: Index = await import(/* @vite-ignore */ ADDRESS);
  await opened.filters();
  return opened;
}
