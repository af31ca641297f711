import type { SearchVocabulary } from '#export/search-vocabulary.ts';
import { stemOf } from '#export/stem.ts';
import type { JointIndex } from './joint-index.ts';
import type { Filters } from './state.ts';

interface Wanted {
  readonly words: string;
  readonly chosen: Filters;
  readonly isLooking: boolean | undefined;
}

/** The category of what leaves the world as it was. */
const LOOKING = 'Read';
const known = new Map<string, ReadonlySet<string>>();

/** Whether somebody wants to look or to act, by the verb that words begin with; undefined where they begin with none, or with one that may be either. */
export function wantsToLook(words: string, { looking, acting }: Pick<SearchVocabulary, 'looking' | 'acting'>): boolean | undefined {
  const [first = '', ...others] = words.split(' ').map(stemOf);
  const [looks, acts] = [looking, acting].map((verbs) => stemsIn(verbs).has(first));
  return others.length === 0 || looks === acts ? undefined : looks;
}

/** Which tools that have some words do what is wanted, look or act; all of them where that is not told, or where a category is chosen. */
export async function wantedOf(opened: JointIndex, { words, chosen, isLooking }: Wanted): Promise<(id: string) => boolean> {
  if (isLooking === undefined || chosen.category) return () => true;
  const { hits } = await opened.ask(words, { ...chosen, category: [LOOKING] }, 'match');
  const looking = new Set(hits.map(({ id }) => id));
  return (id) => looking.has(id) === isLooking;
}

function stemsIn(verbs: string): ReadonlySet<string> {
  const found = known.get(verbs) ?? new Set(verbs.split(',').map(stemOf));
  known.set(verbs, found);
  return found;
}
