import type { Token } from './tokens.ts';

/** A place in a tree of word sequences: what may follow, and the groups that have a sequence ending here, the last first. */
interface Branch {
  readonly groups: string[];
  readonly next: Map<string, Branch>;
}

/** Groups of word sequences, as one tree of words. */
export type Phrases = Branch;

/** Where a phrase of a group stands: token indexes, the end not included. */
export interface PhraseMatch {
  readonly group: string;
  readonly start: number;
  readonly end: number;
}

/** Builds the tree of groups of phrases. */
export function compilePhrases(groups: Readonly<Record<string, readonly string[]>>): Phrases {
  const root: Branch = { groups: [], next: new Map() };
  for (const [group, texts] of Object.entries(groups)) {
    for (const text of texts.flatMap(spelledOut)) text.split(' ').reduce(grow, root).groups.unshift(group);
  }
  return root;
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
    const opening = phrases.next.get(tokens[start]?.word ?? '');
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
  const branch = next.get(word) ?? { groups: [], next: new Map() };
  next.set(word, branch);
  return branch;
}
