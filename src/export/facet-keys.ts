/** What is filtered by that the label and the definition of a tool tell, in the order of its key. */
export const LABEL_FACETS = ['category', 'severity', 'confidence', 'hints', 'trait', 'finding'] as const;

/** What is filtered by that is the same for all tools of a server, in the order of its key. */
export const SERVER_FACETS = ['status', 'authentication', 'transport', 'changed', 'publisher', 'server'] as const;

/** Something that tools are filtered by. */
export type Facet = (typeof LABEL_FACETS)[number] | (typeof SERVER_FACETS)[number];

/** The values of a tool by facet. */
export type FacetValues<Name extends Facet = Facet> = Readonly<Record<Name, readonly string[]>>;

/**
 * All values of one tool as one text. The search index keeps one number for each filter of each record, which is most of what a reader fetches:
 * one filter of joint values takes a fraction of what one for each facet does.
 */
export function keyOf<Name extends Facet>(facets: readonly Name[], values: FacetValues<Name>): string {
  return JSON.stringify(facets.map((facet) => values[facet]));
}

/** The values that a key stands for, by facet. */
export function valuesOf<Name extends Facet>(facets: readonly Name[], key: string): Readonly<Partial<Record<Name, readonly string[]>>> {
  const lists: readonly (readonly string[])[] = JSON.parse(key);
  return Object.fromEntries(facets.map((facet, index) => [facet, lists[index] ?? []])) as Partial<Record<Name, readonly string[]>>;
}
