import type { TraitId } from '#model/types.ts';

/** The traits of tools that read for which all words are weighed together, in the order of the weights. */
export const WEIGHED_TRAITS = ['reads-private-data'] as const satisfies readonly TraitId[];

/** A trait for which all words are weighed together. */
export type WeighedTrait = (typeof WEIGHED_TRAITS)[number];
