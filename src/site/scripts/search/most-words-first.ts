import type { Hit } from './joint-index.ts';
import type { Spelling } from './spellings.ts';

/** What another spelling counts that a tool has besides. */
const BESIDES = 0.3;
/** What it adds that a tool is called by nothing but these words. */
const WHOLE_NAME = 0.3;
/** What is left to a tool that looks where somebody wants to act, or acts where somebody wants to look. */
const OTHER_EFFECT = 0.6;
/** Beside so many tools a word is rare or frequent, whatever is chosen of them. */
const MANY = 14_000;

type Spellings = readonly Spelling[];

/**
 * Puts those hits first that have most of some words, a rare word before a frequent one and a name before a description, and of these those that are called by
 * little else, and that do what is wanted; those that are alike keep their order.
 */
export function mostWordsFirst(hits: readonly Hit[], heard: readonly Spellings[], isWanted: (id: string) => boolean): readonly Hit[] {
  const weights = heard.map(weightOf);
  const sums = new Map(
    hits.map(({ id }) => {
      const sum = heard.reduce((added, spellings, index) => added + (weights[index] ?? 0) * fitOf(id, spellings), 0);
      return [id, sum * (1 + WHOLE_NAME * shareOfName(id, heard)) * (isWanted(id) ? 1 : OTHER_EFFECT)];
    }),
  );
  return hits.toSorted((a, b) => (sums.get(b.id) ?? 0) - (sums.get(a.id) ?? 0));
}

/** A word that few tools have says more; one that none has is as rare as others in its place. */
function weightOf(spellings: Spellings): number {
  const [own = 0, ...others] = spellings.map(({ fits }) => fits.size);
  return Math.log(1 + MANY / Math.max(1, own || Math.max(0, ...others)));
}

function fitOf(id: string, spellings: Spellings): number {
  const [best = 0, ...others] = spellings.map(({ fits }) => fits.get(id) ?? 0).toSorted((a, b) => b - a);
  return best + BESIDES * others.reduce((sum, fit) => sum + fit, 0);
}

/** How much of a tool's name these words are. */
function shareOfName(id: string, heard: readonly Spellings[]): number {
  const found = heard.flat().flatMap(({ inNames }) => inNames.get(id) ?? []);
  const [{ length } = { length: 1 }] = found;
  return new Set(found.flatMap(({ at }) => at)).size / length;
}
