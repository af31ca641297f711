import type { CompiledDictionary } from './dictionary.ts';
import type { Prose } from './sentences.ts';
import { ofSigns } from './translate-signs.ts';
import { ofWords } from './translate-words.ts';
import { inEnglishOrder } from './word-order.ts';

/** A text in English words that stand where the words they translate stand; words that nobody knows are left out. */
export function translate(text: string, dictionary: CompiledDictionary): Prose {
  const tokens = dictionary.spaced ? ofWords(text, dictionary) : ofSigns(text, dictionary);
  return { text, tokens: inEnglishOrder(text, tokens, dictionary), translated: true };
}
