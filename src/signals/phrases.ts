import type { Token } from './tokens.ts';
import { NUMBERED, numberOf } from './weighed-words.ts';

/** A place in a tree of word sequences: what may follow, and the groups that have a sequence ending here, the last first. */
interface Branch {
  readonly groups: string[];
  readonly next: Map<string, Branch>;
}

/** Groups of word sequences, as one tree of words. */
export interface Phrases extends Branch {
  /** The branches of the words that are weighed, by their numbers: most words of a text are found so. */
  readonly numbered: readonly (Branch | undefined)[];
}

/** Where a phrase of a group stands: token indexes, the end not included. */
export interface PhraseMatch {
  readonly group: string;
  readonly start: number;
  readonly end: number;
}

/** Builds the tree of groups of phrases. */
export function compilePhrases(groups: Readonly<Record<string, readonly string[]>>): Phrases {
  const root: Branch = branch();
  for (const [group, texts] of Object.entries(groups)) {
    for (const text of texts.flatMap(spelledOut)) text.split(' ').reduce(grow, root).groups.unshift(group);
  }
  const numbered = Array.from({ length: NUMBERED }, (): Branch | undefined => undefined);
  for (const [word, opening] of root.next) if (numberOf(word) > 0) numbered[numberOf(word)] = opening;
  return { ...root, numbered };
}

/** Every sequence that a phrase stands for, where `replace|replaces` is either word. */
export function spelledOut(phrase: string): string[] {
  return phrase
    .split(' ')
    .reduce<string[]>((starts, word) => starts.flatMap((start) => word.split('|').map((each) => `${start} ${each}`)), [''])
    .map((text) => text.slice(1));
}

/** A run of tokens that is searched, and what was found. */
interface Search {
  readonly tokens: readonly Token[];
  readonly end: number;
  readonly matches: PhraseMatch[];
}

/** Every phrase that stands within a range of tokens, by where it starts, the longest first. */
export function matchPhrases(
  phrases: Phrases,
  tokens: readonly Token[],
  { start: first, end }: { start: number; end: number },
): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  for (let start = first; start < end; start += 1) {
    const { word, number } = tokens[start] as Token;
    const opening = number > 0 ? phrases.numbered[number] : phrases.next.get(word);
    if (opening) follow(opening, { start, end: start + 1 }, { tokens, end, matches });
  }
  return matches;
}

/** Adds the phrases that go on behind a branch, then those that end there. */
function follow({ next, groups }: Branch, { start, end }: { start: number; end: number }, search: Search): void {
  const further = end < search.end ? next.get(search.tokens[end]?.word ?? '') : undefined;
  if (further) follow(further, { start, end: end + 1 }, search);
  for (let index = groups.length - 1; index >= 0; index -= 1) search.matches.push({ group: groups[index] as string, start, end });
}

function grow({ next }: Branch, word: string): Branch {
  const known = next.get(word) ?? branch();
  next.set(word, known);
  return known;
}

function branch(): Branch {
  return { groups: [], next: new Map() };
}
