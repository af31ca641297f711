import { type Facet, type FacetValues, LABEL_FACETS, SERVER_FACETS, valuesOf } from '#export/facet-keys.ts';
import { askedWords } from '#export/indexed-words.ts';
import type { Values } from './operators.ts';
import { type Order, orderFor, TURNS } from './order.ts';
import { FILTERS, type Filters } from './state.ts';

/** One hit; its content is fetched when asked for. */
export interface Hit {
  readonly id: string;
  /** How well it fits the words, by the index. */
  readonly score?: number;
  /** The places in its content where they stand. */
  readonly words?: readonly number[];
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

/** What has some words and choices, in an order, and how its values are spread. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly counts: () => Counts;
}

type KeyCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Results {
  readonly results: readonly Hit[];
  readonly filters: KeyCounts;
}

/** The program that reads the index. */
export interface Index {
  readonly options: (options: object) => Promise<void>;
  readonly filters: () => Promise<KeyCounts>;
  readonly search: (query: string | null, options: object) => Promise<Results>;
}

/** Stands between two wordings, either of which will do. */
export const EITHER = '|';

/** The values of each joint key; a key is taken apart once. */
type Keys = ReadonlyMap<string, Partial<FacetValues>>;

const ADDRESS = '/pagefind/pagefind.js';
/** The id behind a title that is not unmistakable. */
const PACKAGE = / \([^()]*\)$/;
/** Whoever types asks for the words before again with each letter. */
const KEPT_ANSWERS = 16;
const GROUPS = { label: LABEL_FACETS, server: SERVER_FACETS };

/** The index of all tools. It filters by joint keys, which are taken apart and put together here. */
export class JointIndex {
  readonly #index: Index;
  readonly #keys: Readonly<Record<string, Keys>>;
  readonly #answers = new Map<string, Promise<Answer>>();
  /** The values of each filter that some tool has. */
  readonly values: Values;
  /** The words of the titles of servers. */
  readonly names: ReadonlySet<string>;

  private constructor(index: Index, totals: KeyCounts) {
    this.#index = index;
    this.#keys = { label: keysOf('label', totals), server: keysOf('server', totals) };
    this.values = Object.fromEntries(Object.entries(this.#spread([totals])).map(([facet, counts]) => [facet, Object.keys(counts)]));
    this.names = new Set(
      this.values.server?.flatMap((title) =>
        title
          .replace(PACKAGE, '')
          .toLowerCase()
          .split(/[^a-z0-9]+/),
      ),
    );
  }

  /** Loads it by the program that lies beside it; by the same program from elsewhere where that is given. */
  static async open(program?: Index): Promise<JointIndex> {
    const index: Index = program ?? (await import(/* @vite-ignore */ ADDRESS));
    await index.options({ baseUrl: '/' });
    return new JointIndex(index, await index.filters());
  }

  /** What has these words and one of the chosen values of each filter, in an order; an answer of late is given again. */
  ask(words: string, chosen: Filters, wanted: Order): Promise<Answer> {
    const key = JSON.stringify([words, chosen, orderFor(words, wanted)]);
    const answer = this.#answers.get(key) ?? this.#askAnew(words, chosen, wanted);
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined && this.#answers.size > KEPT_ANSWERS) this.#answers.delete(oldest);
    return answer;
  }

  async #askAnew(words: string, chosen: Filters, wanted: Order): Promise<Answer> {
    const turns = TURNS[orderFor(words, wanted)].reduce(
      (narrower, [filter, values]) => narrower.flatMap((filters) => eachOf(values, filters, filter)),
      [chosen],
    );
    const answers = await Promise.all(turns.map((filters) => this.#askOnce(words, filters)));
    return { hits: answers.flatMap(({ results }) => results), counts: () => this.#spread(answers.map(({ filters }) => filters)) };
  }

  /** Asks for words, or for either of two wordings; what has both is counted once. */
  async #askOnce(words: string, chosen: Filters): Promise<Results> {
    const filters: Record<string, { readonly any: readonly string[] }> = {};
    for (const [group, keys] of Object.entries(this.#keys)) {
      const fitting = [...keys].filter(([, values]) => fits(values, chosen));
      if (fitting.length === 0) return { results: [], filters: {} };
      if (fitting.length < keys.size) filters[group] = { any: fitting.map(([key]) => key) };
    }
    const of = (these: string) => this.#index.search(askedWords(these) || null, { filters });
    const [own = '', other] = words.split(EITHER);
    return other === undefined ? of(own) : either(await Promise.all([of(own), of(other), of(`${own} ${other}`)]));
  }

  /** Counts of keys, summed up as counts of values. */
  #spread(counted: readonly KeyCounts[]): Counts {
    const sums: Partial<Record<Facet, Record<string, number>>> = {};
    for (const counts of counted) {
      for (const [group, keys] of Object.entries(this.#keys))
        for (const [key, count] of Object.entries(counts[group] ?? {})) addTo(sums, keys.get(key) ?? {}, count);
    }
    return sums;
  }
}

function either([own, other, both]: readonly [Results, Results, Results]): Results {
  const ids = new Set(own.results.map(({ id }) => id));
  const count = (group: string, key: string) =>
    [own, other, both].map(({ filters }) => filters[group]?.[key] ?? 0) as [number, number, number];
  const keys = (group: string) => Object.keys({ ...own.filters[group], ...other.filters[group] });
  const counts = (group: string) =>
    Object.fromEntries(
      keys(group)
        .map((key) => [key, count(group, key)] as const)
        .map(([key, [a, b, ab]]) => [key, a + b - ab]),
    );
  return {
    results: [...own.results, ...other.results.filter(({ id }) => !ids.has(id))],
    filters: Object.fromEntries(Object.keys(GROUPS).map((group) => [group, counts(group)])),
  };
}

function keysOf(group: keyof typeof GROUPS, totals: KeyCounts): Keys {
  return new Map(Object.keys(totals[group] ?? {}).map((key) => [key, valuesOf<Facet>(GROUPS[group], key)]));
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

function addTo(sums: Partial<Record<Facet, Record<string, number>>>, values: Partial<FacetValues>, count: number): void {
  for (const facet of FILTERS) {
    for (const value of values[facet] ?? []) {
      const sum: Record<string, number> = sums[facet] ?? Object.create(null);
      sum[value] = (sum[value] ?? 0) + count;
      sums[facet] = sum;
    }
  }
}
