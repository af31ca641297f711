import { fits, plain } from './dictionary.ts';
import type { Token } from './tokens.ts';

/** Words by what they mean, by language. */
export type Concepts = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A stretch of a text that means something. */
export interface Hit {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

interface Part {
  readonly text: string;
  readonly stem: boolean;
  readonly apart: false;
}

interface Form {
  readonly concept: string;
  readonly parts: readonly Part[];
}

/** Words of many languages, compiled for look-up. */
export interface CompiledConcepts {
  readonly byWord: ReadonlyMap<string, readonly Form[]>;
  readonly byStem: ReadonlyMap<string, readonly Form[]>;
  readonly longestStem: number;
  /** Forms of scripts without spaces, or whose words carry endings: found anywhere. */
  readonly signs: readonly { readonly concept: string; readonly text: string }[];
}

/** A script whose words are found inside longer runs. */
export const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Compiles concepts. */
export function compileConcepts(concepts: Concepts): CompiledConcepts {
  const byWord = new Map<string, Form[]>();
  const byStem = new Map<string, Form[]>();
  const signs: { concept: string; text: string }[] = [];
  for (const [concept, languages] of Object.entries(concepts)) {
    for (const text of Object.values(languages).flat()) {
      if (SIGNS.test(text)) signs.push({ concept, text: text.normalize('NFKC') });
      else add({ concept, parts: text.split(' ').map(partOf) }, byWord, byStem);
    }
  }
  return { byWord, byStem, longestStem: Math.max(...[...byStem.keys()].map((stem) => stem.length)), signs };
}

/** What words mean, in order; a word may mean several things. */
export function hitsIn(tokens: readonly Token[], concepts: CompiledConcepts): Hit[] {
  const words = tokens.map(({ word }) => plain(word));
  return tokens.flatMap((_, index) => hitsAt(index, { words, tokens, concepts }));
}

/** What a text in a script without spaces means. */
export function signsIn(text: string, { signs }: CompiledConcepts): Hit[] {
  return SIGNS.test(text) ? signs.flatMap(({ concept, text: sign }) => occurrences(text, sign, concept)) : [];
}

interface Reading {
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  readonly concepts: CompiledConcepts;
}

function hitsAt(index: number, { words, tokens, concepts }: Reading): Hit[] {
  const hits: Hit[] = [];
  for (const { concept, parts } of formsFor(words[index] ?? '', concepts)) {
    if (!parts.every((part, offset) => fits(part, words[index + offset] ?? ''))) continue;
    hits.push({ concept, from: tokens[index]?.from ?? 0, to: tokens[index + parts.length - 1]?.to ?? 0 });
  }
  return hits;
}

function* formsFor(word: string, { byWord, byStem, longestStem }: CompiledConcepts): Iterable<Form> {
  yield* byWord.get(word) ?? [];
  for (let length = Math.min(word.length, longestStem); length > 1; length -= 1) yield* byStem.get(word.slice(0, length)) ?? [];
}

function occurrences(text: string, sign: string, concept: string): Hit[] {
  const hits: Hit[] = [];
  for (let from = text.indexOf(sign); from >= 0; from = text.indexOf(sign, from + sign.length))
    hits.push({ concept, from, to: from + sign.length });
  return hits;
}

function partOf(word: string): Part {
  const stem = word.endsWith('*');
  return { text: plain(stem ? word.slice(0, -1) : word), stem, apart: false };
}

function add(form: Form, byWord: Map<string, Form[]>, byStem: Map<string, Form[]>): void {
  const [first] = form.parts;
  const map = first?.stem ? byStem : byWord;
  const list = map.get(first?.text ?? '');
  if (list) list.push(form);
  else map.set(first?.text ?? '', [form]);
}
