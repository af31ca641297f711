import type { Token } from './tokens.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly group: string;
}

/** Groups of word sequences, found by their first word. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** Where a phrase of a group stands: token indexes, the end not included. */
export interface PhraseMatch {
  readonly group: string;
  readonly start: number;
  readonly end: number;
}

/** Indexes groups of phrases by first word, the longest first. */
export function compilePhrases(groups: Readonly<Record<string, readonly string[]>>): Phrases {
  const compiled = new Map<string, Phrase[]>();
  for (const [group, texts] of Object.entries(groups)) {
    for (const text of texts) add(compiled, { words: text.split(' '), group });
  }
  for (const list of compiled.values()) list.sort((a, b) => b.words.length - a.words.length);
  return compiled;
}

/** Every phrase that starts within a range of tokens. */
export function matchPhrases(phrases: Phrases, tokens: readonly Token[], range: { start: number; end: number }): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  for (let start = range.start; start < range.end; start += 1) {
    for (const { words, group } of phrases.get(tokens[start]?.word ?? '') ?? []) {
      const end = start + words.length;
      if (end <= range.end && words.every((word, offset) => tokens[start + offset]?.word === word)) matches.push({ group, start, end });
    }
  }
  return matches;
}

function add(compiled: Map<string, Phrase[]>, phrase: Phrase): void {
  const [first = ''] = phrase.words;
  const list = compiled.get(first);
  if (list) list.push(phrase);
  else compiled.set(first, [phrase]);
}
