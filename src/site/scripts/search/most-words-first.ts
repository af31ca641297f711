import type { Hit, JointIndex } from './joint-index.ts';
import type { Filters } from './state.ts';
import { stemOf } from './stem.ts';

interface Sought {
  readonly words: string;
  readonly chosen: Filters;
}

/** Puts those hits first that have most of some words, a rare word before a frequent one; those that are alike keep their order. */
export async function mostWordsFirst(opened: JointIndex, hits: readonly Hit[], { words, chosen }: Sought): Promise<readonly Hit[]> {
  const each = [
    ...new Map(
      words
        .split(' ')
        .filter(Boolean)
        .map((word) => [stemOf(word), word]),
    ).values(),
  ];
  const having = await Promise.all(each.map(async (word) => (await opened.ask(word, chosen, 'match')).hits));
  const scores = new Map<string, number>();
  for (const found of having) {
    const weight = Math.log(1 + hits.length / Math.max(1, found.length));
    for (const [place, { id }] of found.entries()) scores.set(id, (scores.get(id) ?? 0) + weight + FIT * (1 - place / found.length));
  }
  return hits.toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
}

/** What it counts to fit a word best. */
const FIT = 0.3;
