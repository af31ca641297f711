import { ENGLISH } from './lexicon.ts';
import { remembering } from './remember.ts';
import type { Quotation, Subject } from './subject.ts';
import { COMMON_WORD, type Token, tokensOfName } from './tokens.ts';

const FILLERS = new Set(
  'a an the this that these tool function method api endpoint command mcp call calls used use to for of and or it is will can allows you'.split(
    ' ',
  ),
);
const MOST_WORDS = 12;

/** A short description in which no word says more than the name does, unless it is the name word for word. */
export function tautology({ tool, description, describedAt, dictionary }: Subject): Quotation[] {
  if (describedAt !== '/description' || dictionary || description.tokens.length === 0 || description.tokens.length > MOST_WORDS) return [];
  const named = tokensOfName(tool.name);
  const says = description.tokens.filter(({ word }) => !FILLERS.has(word));
  const repeats = says.length > 0 && says.every(({ word }) => named.some((token) => stem(token.word) === stem(word)));
  return repeats && wordsOf(description.tokens) !== wordsOf(named)
    ? [{ at: describedAt, quote: description.source?.original ?? description.text }]
    : [];
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ word }) => word).join(' ');
}

/** A word without the endings by which a description turns a name into a sentence. */
const stem = remembering((word) => {
  const lemma = ENGLISH.verbs.get(word)?.lemma ?? word;
  return lemma.replace(/(?:es|s)$/, '').replace(/e$/, '');
}, COMMON_WORD);
