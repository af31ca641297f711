import type { CompiledDictionary } from './dictionary.ts';
import { dictionaryFor } from './dictionary-for.ts';
import type { Prose } from './sentences.ts';
import { tokensOfProse } from './tokens.ts';
import { translate } from './translate.ts';
import { undisguise } from './undisguise.ts';

/** A text in English words, undisguised, with the dictionary of the language that it is written in. */
export function proseOf(written: string): { description: Prose; dictionary: CompiledDictionary | undefined } {
  const { text, source } = undisguise(written);
  const original = { text, tokens: tokensOfProse(text), source };
  const dictionary = dictionaryFor(original);
  return { description: dictionary ? { ...translate(text, dictionary), source } : original, dictionary };
}
