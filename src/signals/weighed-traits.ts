import type { TraitId } from '#model/types.ts';

/** The traits of tools that read for which all words are weighed together, in the order of the weights. */
export const WEIGHED_TRAITS: readonly TraitId[] = ['reads-private-data'];
