import { type Facet, LABEL_FACETS, SERVER_FACETS } from '#export/facet-keys.ts';
import { ORDERS, type Order } from './order.ts';

/** What can be filtered by. */
export const FILTERS: readonly Facet[] = [...LABEL_FACETS, ...SERVER_FACETS];

/** Which values are chosen, by filter. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** What is searched for, in which order, and how much of it is shown; it stands in the address. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
  readonly order: Order;
  /** How many pages of results are shown, one below the other. */
  readonly pages: number;
  /** Whether the words are searched for as they stand, whatever they mean. */
  readonly isLiteral: boolean;
}

/** How many results one page of them has. */
export const PAGE = 20;

/** So much of a list is worth reading; what comes later is found by narrowing the search. */
export const MOST_PAGES = 25;

/** The most results that are ever shown. */
export const MOST_SHOWN = PAGE * MOST_PAGES;

/** Reads the query part of an address. */
export function readState(queryPart: string): SearchState {
  const parameters = new URLSearchParams(queryPart);
  const chosen = FILTERS.map((filter) => [filter, parameters.getAll(filter)] as const).filter(([, values]) => values.length > 0);
  return {
    query: parameters.get('q') ?? '',
    filters: Object.fromEntries(chosen),
    order: ORDERS.find((order) => order === parameters.get('sort')) ?? 'match',
    isLiteral: parameters.get('words') === 'as-they-stand',
    pages: Math.min(MOST_PAGES, Math.max(1, Math.trunc(Number(parameters.get('page'))) || 1)),
  };
}

/** The query part of the address for a state; `?` alone when nothing is asked. */
export function writeState({ query, filters, order, pages, isLiteral }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const filter of FILTERS) for (const value of filters[filter] ?? []) parameters.append(filter, value);
  if (isLiteral) parameters.set('words', 'as-they-stand');
  if (order !== 'match') parameters.set('sort', order);
  if (pages > 1) parameters.set('page', String(pages));
  return `?${parameters}`;
}
