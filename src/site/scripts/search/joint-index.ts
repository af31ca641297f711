import { type Facet, type FacetValues, LABEL_FACETS, SERVER_FACETS, valuesOf } from '#export/facet-keys.ts';
import type { Values } from './operators.ts';
import { type Order, orderFor, TURNS } from './order.ts';
import { FILTERS, type Filters } from './state.ts';

/** One hit; its content is fetched when asked for. */
export interface Hit {
  readonly id: string;
  readonly data: () => Promise<HitContent>;
}

/** What the index keeps of a tool: text, never markup. */
export interface HitContent {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<'title' | 'server' | 'category' | 'severity' | 'consequence' | 'warning' | 'seen', string>>;
}

/** How many hits each value of each filter has. */
export type Counts = Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;

type KeyCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Index {
  readonly filters: () => Promise<KeyCounts>;
  readonly search: (query: string | null, options: object) => Promise<{ results: readonly Hit[]; filters: KeyCounts }>;
}

interface Key {
  readonly key: string;
  readonly values: Partial<FacetValues>;
}

const ADDRESS = '/pagefind/pagefind.js';
const GROUPS = { label: LABEL_FACETS, server: SERVER_FACETS };

/** The index of all tools. It filters by joint keys, which are taken apart and put together here. */
export class JointIndex {
  readonly #index: Index;
  readonly #keys: Readonly<Record<keyof typeof GROUPS, readonly Key[]>>;
  /** The values of each filter that some tool has. */
  readonly values: Values;

  private constructor(index: Index, totals: KeyCounts) {
    this.#index = index;
    this.#keys = { label: keysOf('label', totals), server: keysOf('server', totals) };
    this.values = Object.fromEntries(Object.entries(spread(totals)).map(([facet, counts]) => [facet, Object.keys(counts)]));
  }

  /** Loads it. */
  static async open(): Promise<JointIndex> {
    const index: Index = await import(/* @vite-ignore */ ADDRESS);
    return new JointIndex(index, await index.filters());
  }

  /** What has these words and one of the chosen values of each filter, in an order. */
  async hits(words: string, chosen: Filters, wanted: Order): Promise<readonly Hit[]> {
    const turns = TURNS[orderFor(words, wanted)].reduce(
      (narrower, [filter, values]) => narrower.flatMap((filters) => eachOf(values, filters, filter)),
      [chosen],
    );
    const answers = await Promise.all(turns.map((filters) => this.#ask(words, filters)));
    return answers.flatMap(({ hits }) => hits);
  }

  /** How the values of what has these words and choices are spread. */
  async counts(words: string, chosen: Filters): Promise<Counts> {
    return (await this.#ask(words, chosen)).counts;
  }

  async #ask(words: string, chosen: Filters): Promise<{ readonly hits: readonly Hit[]; readonly counts: Counts }> {
    const filters: Record<string, { readonly any: readonly string[] }> = {};
    for (const [group, keys] of Object.entries(this.#keys)) {
      const fitting = keys.filter(({ values }) => fits(values, chosen));
      if (fitting.length === 0) return { hits: [], counts: {} };
      if (fitting.length < keys.length) filters[group] = { any: fitting.map(({ key }) => key) };
    }
    const { results, filters: counts } = await this.#index.search(words || null, { filters });
    return { hits: results, counts: spread(counts) };
  }
}

function keysOf(group: keyof typeof GROUPS, totals: KeyCounts): Key[] {
  return Object.keys(totals[group] ?? {}).map((key) => ({ key, values: valuesOf<Facet>(GROUPS[group], key) }));
}

/** The same choice once for each value of a filter that it lets through. */
function eachOf(values: readonly string[], chosen: Filters, filter: Facet): Filters[] {
  return values.filter((value) => chosen[filter]?.includes(value) ?? true).map((value) => ({ ...chosen, [filter]: [value] }));
}

/** Whether a key has one of the chosen values of every filter that it tells of. */
function fits(values: Partial<FacetValues>, chosen: Filters): boolean {
  return FILTERS.every((facet) => {
    const [own, wanted] = [values[facet], chosen[facet]];
    return own === undefined || wanted === undefined || own.some((value) => wanted.includes(value));
  });
}

/** Counts of keys as counts of values. */
function spread(counts: KeyCounts): Counts {
  const sums: Partial<Record<Facet, Record<string, number>>> = {};
  for (const [facet, value, count] of Object.entries(GROUPS).flatMap(([group, facets]) => valueCounts(facets, counts[group] ?? {}))) {
    const sum: Record<string, number> = sums[facet] ?? Object.create(null);
    sum[value] = (sum[value] ?? 0) + count;
    sums[facet] = sum;
  }
  return sums;
}

function valueCounts(facets: readonly Facet[], counts: Readonly<Record<string, number>>): [facet: Facet, value: string, count: number][] {
  return Object.entries(counts).flatMap(([key, count]) => {
    const values = valuesOf(facets, key);
    return facets.flatMap((facet) => (values[facet] ?? []).map((value): [Facet, string, number] => [facet, value, count]));
  });
}
