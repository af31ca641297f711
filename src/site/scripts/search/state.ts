import { type Facet, LABEL_FACETS, SERVER_FACETS } from '#export/facet-keys.ts';

/** What can be filtered by. */
export const FILTERS: readonly Facet[] = [...LABEL_FACETS, ...SERVER_FACETS];

/** Which values are chosen, by filter. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** What is searched for; it stands in the address. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
}

/** Reads the query part of an address. */
export function readState(queryPart: string): SearchState {
  const parameters = new URLSearchParams(queryPart);
  const chosen = FILTERS.map((filter) => [filter, parameters.getAll(filter)] as const).filter(([, values]) => values.length > 0);
  return { query: parameters.get('q') ?? '', filters: Object.fromEntries(chosen) };
}

/** The query part of the address for a state; `?` alone when nothing is asked. */
export function writeState({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const filter of FILTERS) for (const value of filters[filter] ?? []) parameters.append(filter, value);
  return `?${parameters}`;
}
