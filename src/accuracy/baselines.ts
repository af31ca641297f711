import { CATEGORIES, compareCategories } from '#model/scales.ts';
import type { Baseline, Category, GoldTool, RawTool } from '#model/types.ts';
import { tokensOfName } from '#signals/tokens.ts';
import { measureCategories } from './categories.ts';

/** A simple way to guess the category of a tool. */
interface Guess {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly of: (tool: RawTool) => Category;
}

/** What common verbs of tool names suggest, written down once before any measurement. */
const SUGGESTED: Readonly<Record<Category, readonly string[]>> = {
  Read: 'get list search find read fetch query show describe view check count lookup inspect retrieve download export'.split(' '),
  Write: 'create add update set edit write put post insert save upload import move copy rename enable disable send publish'.split(' '),
  Execute: 'run execute exec start stop restart invoke call trigger eval launch deploy build install navigate click'.split(' '),
  Destructive: 'delete remove drop destroy purge erase clear reset wipe truncate revoke terminate kill'.split(' '),
  Financial: 'pay charge refund transfer buy purchase withdraw payout checkout swap'.split(' '),
};
const BY_WORD: ReadonlyMap<string, Category> = new Map(
  CATEGORIES.flatMap((category) => SUGGESTED[category].map((word): [string, Category] => [word, category])),
);

const GUESSES: readonly Guess[] = [
  {
    id: 'majority-class',
    title: 'Always Read',
    what: 'Calls every tool Read, the most frequent category in the wild.',
    of: () => 'Read',
  },
  {
    id: 'first-word',
    title: 'First word of the name',
    what: 'Looks the first word of the name up in a table of 75 verbs; an unknown word counts as Execute.',
    of: ({ name }) => suggestedBy(name)[0] ?? 'Execute',
  },
  {
    id: 'any-word',
    title: 'Worst word of the name',
    what: 'Takes the worst category that any word of the name has in the same table; no known word counts as Read.',
    of: ({ name }) => suggestedBy(name).reduce<Category>((worst, category) => higher(worst, category ?? 'Read'), 'Read'),
  },
  {
    id: 'annotations',
    title: 'The author’s annotations',
    what: 'Believes the annotations with the defaults of the specification: readOnlyHint makes it Read, destructiveHint false makes it Write, everything else, nothing said included, is Destructive.',
    of: annotated,
  },
];

/** Every baseline on the tools whose gold label is settled. */
export function measureBaselines(gold: readonly GoldTool[]): Baseline[] {
  const counted = gold.filter(({ open }) => !open);
  return GUESSES.map(({ id, title, what, of }) => ({
    id,
    title,
    what,
    ...measureCategories(counted.map(({ tool, category }) => ({ gold: category, called: of(tool) }))),
  }));
}

function suggestedBy(name: string): (Category | undefined)[] {
  return tokensOfName(name).map(({ word }) => BY_WORD.get(word));
}

function higher(a: Category, b: Category): Category {
  return compareCategories(a, b) >= 0 ? a : b;
}

function annotated({ annotations }: RawTool): Category {
  const hint = (name: string) => (typeof annotations === 'object' && annotations !== null ? Reflect.get(annotations, name) : undefined);
  if (hint('readOnlyHint') === true) return 'Read';
  return hint('destructiveHint') === false ? 'Write' : 'Destructive';
}
