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
    for (const text of texts) text.split(' ').reduce(grow, root).groups.unshift(group);
  }
  return root;
}

/** Every phrase that stands within a range of tokens, by where it starts, the longest first. */
export function matchPhrases(phrases: Phrases, tokens: readonly Token[], range: { start: number; end: number }): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  for (let start = range.start; start < range.end; start += 1) {
    const opening = following(phrases, tokens[start]);
    if (opening) matches.push(...matchesFrom(opening, tokens, { start, end: range.end }));
  }
  return matches;
}

/** The phrases that start with a token whose branch is known, the longest first. */
function matchesFrom(opening: Branch, tokens: readonly Token[], { start, end }: { start: number; end: number }): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  let last = start;
  for (let branch: Branch | undefined = opening; branch && last < end; branch = following(branch, tokens[last])) {
    last += 1;
    for (const group of branch.groups) matches.push({ group, start, end: last });
  }
  return matches.reverse();
}

function following({ next }: Branch, token: Token | undefined): Branch | undefined {
  return token && next.get(token.word);
}

function grow({ next }: Branch, word: string): Branch {
  const branch = next.get(word) ?? { groups: [], next: new Map() };
  next.set(word, branch);
  return branch;
}
