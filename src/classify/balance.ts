import learned from '#data/weights/balance.json' with { type: 'json' };
import { CATEGORIES } from '#model/scales.ts';
import type { Balance, Category } from '#model/types.ts';
import { logarithmOf, softmax } from '#signals/softmax.ts';
import type { Subject } from '#signals/subject.ts';
import { chanceOf } from '#signals/weights.ts';
import type { Effects } from './effects-of.ts';
import { signsOf } from './signs.ts';

/** A category, and how likely it is by the rules and all words together: from 0 to 1. */
export interface Balanced {
  readonly category: Category;
  readonly chance: number;
}

const { bias, categories, chances, signs }: Balance = learned as Balance;
if (JSON.stringify(categories) !== JSON.stringify(CATEGORIES.slice(1)))
  throw new Error('the balance speaks for other categories: run `npm run learn`');

const HUNDREDTHS = 100;
const NOTHING: readonly number[] = [];
const BIAS = numbersOf(bias);
const CHANCES = CATEGORIES.map((category) => [category, numbersOf(chances[category])] as const);
const SIGNS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(signs).map(([sign, row]) => [sign, numbersOf(row)]));

/** The likeliest category of a whole tool by what the rules say and what all its words say, each trusted as far as it was right before. */
export function balance(subject: Subject, effects: Effects): Balanced {
  const scores = [...BIAS];
  for (const [category, row] of CHANCES) add(scores, row, logarithmOf(chanceOf(category, subject)));
  for (const sign of signsOf(subject, effects)) add(scores, SIGNS.get(sign) ?? NOTHING, 1);
  const all = softmax([0, ...scores]);
  const chance = Math.max(...all);
  return { category: CATEGORIES[all.lastIndexOf(chance)] as Category, chance };
}

function numbersOf(row: string): number[] {
  return row.split(' ').map((number) => Number(number) / HUNDREDTHS);
}

function add(scores: number[], row: readonly number[], times: number): void {
  for (let index = 0; index < row.length; index += 1) scores[index] = (scores[index] as number) + (row[index] as number) * times;
}
