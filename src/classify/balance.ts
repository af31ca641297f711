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
const BIAS = numbersOf(bias);
const CHANCES = CATEGORIES.map((category) => numbersOf(chances[category]));
const SIGNS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(signs).map(([sign, row]) => [sign, numbersOf(row)]));

/** The likeliest category of a whole tool by what the rules say and what all its words say, each trusted as far as it was right before. */
export function balance(subject: Subject, effects: Effects): Balanced {
  const scores = [...BIAS];
  for (const [index, row] of CHANCES.entries()) add(scores, row, logarithmOf(chanceOf(CATEGORIES[index] as Category, subject)));
  for (const sign of signsOf(subject, effects)) add(scores, SIGNS.get(sign) ?? [], 1);
  const all = softmax([0, ...scores]);
  const chance = Math.max(...all);
  return { category: CATEGORIES[all.lastIndexOf(chance)] as Category, chance };
}

function numbersOf(row: string): number[] {
  return row.split(' ').map((number) => Number(number) / HUNDREDTHS);
}

function add(scores: number[], row: readonly number[], times: number): void {
  for (const [index, weight] of row.entries()) scores[index] = (scores[index] as number) + weight * times;
}
