import type { Verb } from './lexicon.ts';

/** Verbs whose participle looks like them. */
const ALIKE = new Set(['split', 'set', 'cut', 'put', 'read', 'spread']);
/** What stands behind a participle. */
const BEHIND = new Set(['into', 'by', 'across', 'between', 'per', 'in', 'as']);

/** `providers, split into …`: by the word behind it, a verb tells how something is. */
export function isParticiple({ lemma }: Verb, next: string | undefined): boolean {
  return ALIKE.has(lemma) && BEHIND.has(next ?? '');
}
