import type { CompiledDictionary } from './dictionary.ts';
import { dictionaryFor } from './dictionary-for.ts';
import type { Prose } from './sentences.ts';
import { tokensOfProse } from './tokens.ts';
import { translate } from './translate.ts';
import { undisguise } from './undisguise.ts';

/** A text in English words, with the dictionary of the language that it is written in; undefined for English. */
export interface InEnglish {
  readonly description: Prose;
  readonly dictionary: CompiledDictionary | undefined;
}

/** Texts in English words, undisguised; each step for all of them before the next. */
export function prosesOf(written: readonly string[]): InEnglish[] {
  const readings = written.map(undisguise);
  const originals = readings.map(({ text, source }): Prose => ({ text, tokens: tokensOfProse(text), source }));
  const dictionaries = originals.map(dictionaryFor);
  return originals.map((original, index) => inEnglish(original, dictionaries[index]));
}

function inEnglish(original: Prose, dictionary: CompiledDictionary | undefined): InEnglish {
  const description = dictionary ? { ...translate(original.text, dictionary), source: original.source } : original;
  return { description, dictionary };
}
