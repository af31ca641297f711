import type { Hit, JointIndex } from './joint-index.ts';
import type { Filters } from './state.ts';
import { stemOf } from './stem.ts';

interface Sought {
  readonly words: string;
  readonly chosen: Filters;
  /** Other words of the same, by a word. */
  readonly alike: Readonly<Record<string, string>>;
}

/** Puts those hits first that have most of some words, a rare word before a frequent one; those that are alike keep their order. */
export async function mostWordsFirst(opened: JointIndex, hits: readonly Hit[], { words, chosen, alike }: Sought): Promise<readonly Hit[]> {
  const asked = words.split(' ').filter(Boolean);
  const each = [...new Map(asked.map((word) => [stemOf(word), word])).values()];
  const scores = await Promise.all(each.map((word) => scoresOf(word)));
  const sums = new Map(hits.map(({ id }) => [id, scores.reduce((sum, score) => sum + (score.get(id) ?? 0), 0)]));
  return hits.toSorted((a, b) => (sums.get(b.id) ?? 0) - (sums.get(a.id) ?? 0));

  /** What it counts to have a word, by the hit that has it; where few have it, another word of the same counts for less. */
  async function scoresOf(word: string): Promise<ReadonlyMap<string, number>> {
    const found = await having(word);
    const others = found.length < FEW && Object.hasOwn(alike, word) ? (alike[word]?.split(',') ?? []) : [];
    const lists = [found, ...(await Promise.all(others.map(having)))];
    const weight = Math.log(1 + hits.length / Math.max(1, new Set(lists.flat().map(({ id }) => id)).size));
    const scored = lists.flatMap((list) =>
      list.map(({ id }, place) => [id, (list === found ? 1 : ALIKE) * weight + FIT * (1 - place / list.length)] as const),
    );
    return new Map(scored.toReversed());
  }

  async function having(word: string): Promise<readonly Hit[]> {
    return (await opened.ask(word, chosen, 'match')).hits;
  }
}

/** What it counts to fit a word best. */
const FIT = 0.3;
/** What another word of the same counts. */
const ALIKE = 0.8;
/** Where more have a word, it is the one that tools use. */
const FEW = 20;
