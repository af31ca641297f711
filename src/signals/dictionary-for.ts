import { dictionary } from './dictionaries.ts';
import { type CompiledDictionary, plain } from './dictionary.ts';
import { latinDictionaryFor } from './latin-dictionary-for.ts';
import type { Prose } from './sentences.ts';
import { longestIn } from './sign-tree.ts';
import type { Token } from './tokens.ts';

const SAMPLE_LETTERS = 600;
const SAMPLE_WORDS = 60;
/** A share of letters from which other scripts, and of these from which one, tell the language; a sign of Han weighs more than a letter. */
const SHARE = 0.12;
/** Asked in this order: kana are Japanese, Hangul is Korean, Han alone is Chinese. */
const SCRIPTS = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
] as const;
const OTHER_SCRIPT = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Han}\p{Script=Cyrillic}]/gu;
/** How many letters a text in Han alone may have that could be a Japanese title: `顧客削除`. */
const SHORT = 24;
const ASCII = /^[\x00-\x7F]*$/;

/** The dictionary of the language that a text is written in; undefined for English and for languages that none covers. */
export function dictionaryFor({ text, tokens }: Prose): CompiledDictionary | undefined {
  const sample = text.slice(0, SAMPLE_LETTERS);
  if (ASCII.test(sample)) return latinDictionaryFor(wordsIn(sample, tokens));
  return byScript(sample) ?? latinDictionaryFor(wordsIn(sample, tokens).map(plain));
}

function wordsIn({ length }: string, tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const { word, to } of tokens) {
    if (words.length === SAMPLE_WORDS || to > length) break;
    words.push(word);
  }
  return words;
}

function byScript(sample: string): CompiledDictionary | undefined {
  const signs = sample.match(OTHER_SCRIPT)?.length ?? 0;
  if (signs === 0) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (signs <= letters * SHARE) return undefined;
  const found = SCRIPTS.find(([, script]) => (sample.match(script)?.length ?? 0) > signs * SHARE);
  if (found?.[0] === 'zh' && letters <= SHORT && lettersKnown('ja', sample) > lettersKnown('zh', sample)) return dictionary('ja');
  return found && dictionary(found[0]);
}

/** How many letters of a text belong to words that a language knows. */
function lettersKnown(language: string, text: string): number {
  const known = dictionary(language);
  let letters = 0;
  for (let from = 0; from < text.length; ) {
    const length = (known && longestIn(known.signs, text, from)?.parts[0]?.text.length) ?? 0;
    letters += length > 1 ? length : 0;
    from += Math.max(length, 1);
  }
  return letters;
}
