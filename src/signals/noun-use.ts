import type { Verb } from './lexicon.ts';
import type { Prose } from './sentences.ts';

const ARTICLES = new Set(['the', 'a', 'an', 'your']);
/** What a sentence such as `Includes operations for listing users` includes. */
const OFFERED = new Set(['operations', 'commands', 'tools', 'functions']);

/** `build 30` and `the archive` are nouns in English; in other languages the number belongs to what follows, and articles are none. */
export function isNounHere(
  tokens: Prose['tokens'],
  { verb, index }: { readonly verb: Verb; readonly index: number },
  translated = false,
): boolean {
  if (!translated && ARTICLES.has(tokens[index - 1]?.word ?? '')) return true;
  const next = tokens[index + 1]?.word ?? '';
  if (verb.lemma === 'include') return OFFERED.has(next);
  if (!verb.nounlike) return false;
  return /^\d/.test(next) ? !translated : opensComplement(verb, next);
}

function opensComplement({ form }: Verb, next: string): boolean {
  return next === 'of' || (form === 'base' ? next === 'between' || next === 'per' : next === 'for' || next === 'from');
}
