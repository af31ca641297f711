import type { Hit } from './joint-index.ts';
import type { Spelling } from './spellings.ts';

/** What another spelling counts that a tool has besides. */
const BESIDES = 0.3;

/** Puts those hits first that have most of some words, a rare word before a frequent one and a name before a description; those that are alike keep their order. */
export function mostWordsFirst(hits: readonly Hit[], heard: readonly (readonly Spelling[])[]): readonly Hit[] {
  const sums = new Map(hits.map(({ id }) => [id, heard.reduce((sum, spellings) => sum + fitOf(id, spellings), 0)]));
  return hits.toSorted((a, b) => (sums.get(b.id) ?? 0) - (sums.get(a.id) ?? 0));
}

function fitOf(id: string, spellings: readonly Spelling[]): number {
  const [best = 0, ...others] = spellings.map(({ fits }) => fits.get(id) ?? 0).toSorted((a, b) => b - a);
  return best + BESIDES * others.reduce((sum, fit) => sum + fit, 0);
}
