import type { SearchVocabulary } from '#export/search-vocabulary.ts';
import { type Found, isLost, knownValues, type Query, search } from './find.ts';
import type { Hit, HitContent } from './joint-index.ts';
import type { Values } from './operators.ts';
import { MOST_SHOWN } from './state.ts';
import { plainWords, understand } from './understand.ts';

/** What a search brought, without what stays in its thread. */
export interface Listed extends Omit<Found, 'hits'> {
  /** How many hits there are. */
  readonly total: number;
  /** By these the contents of those are asked for that a page may show. */
  readonly ids: readonly string[];
  /** Whether the query may be taken for more than its words, taken so or not. */
  readonly isQuestion: boolean;
}

/** What the thread does when it is asked, by the name of the task. */
export type Tasks = typeof TASKS;

let vocabulary: SearchVocabulary | undefined;
const known = new Map<string, Hit>();

const TASKS = {
  learn: (text: string): void => {
    vocabulary = JSON.parse(text);
  },
  search: async (query: Query): Promise<Listed> => {
    const { hits, ...found } = await search(query, vocabulary);
    const shown = hits.slice(0, MOST_SHOWN);
    for (const hit of shown) known.set(hit.id, hit);
    const isQuestion =
      vocabulary !== undefined && (understand(query.query, vocabulary) ?? plainWords(query.query, vocabulary)) !== undefined;
    return { ...found, total: hits.length, ids: shown.map(({ id }) => id), isQuestion };
  },
  contents: (ids: readonly string[]): Promise<HitContent[]> => Promise.all(ids.map(contentOf)),
  values: (): Promise<Values> => knownValues(),
};

addEventListener('message', async ({ data: { turn, task, asked } }) => {
  try {
    postMessage({ turn, answer: await TASKS[task as keyof Tasks](asked as never) });
  } catch (error) {
    postMessage({ turn, error: String(error), isLost: isLost() });
  }
});

function contentOf(id: string): Promise<HitContent> {
  const hit = known.get(id);
  if (!hit) throw new Error(`no search found ${id}`);
  return hit.data();
}
