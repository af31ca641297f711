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
    const before = matches.length;
    let end = start;
    for (let branch = following(phrases, tokens[end]); branch && end < range.end; branch = following(branch, tokens[end])) {
      end += 1;
      for (const group of branch.groups) matches.push({ group, start, end });
    }
    if (matches.length > before + 1) matches.push(...matches.splice(before).reverse());
  }
  return matches;
}

function following({ next }: Branch, token: Token | undefined): Branch | undefined {
  return token && next.get(token.word);
}

function grow({ next }: Branch, word: string): Branch {
  const branch = next.get(word) ?? { groups: [], next: new Map() };
  next.set(word, branch);
  return branch;
}
