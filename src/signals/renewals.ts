import type { Act } from './acts.ts';

const RENEWS = new Set(['rotate', 'regenerate', 'reset']);

/** Whether what is taken out of use is replaced at once: a rotation. */
export function isRenewal({ lemma }: Pick<Act, 'lemma'>): boolean {
  return RENEWS.has(lemma);
}
