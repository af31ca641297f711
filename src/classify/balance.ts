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

/** The likeliest category, and the likeliest of those that are dangerous to take for reading: that one as likely as all of them together. */
export interface Balances extends Balanced {
  readonly danger: Balanced;
}

const { bias, categories, chances, signs }: Balance = learned as Balance;
if (JSON.stringify(categories) !== JSON.stringify(CATEGORIES.slice(1)))
  throw new Error('the balance speaks for other categories: run `npm run learn`');

const HUNDREDTHS = 100;
/** So many categories, the lowest, put nobody in danger where they are taken for one another. */
const HARMLESS = CATEGORIES.indexOf('Execute');
const NOTHING: readonly number[] = [];
const BIAS = numbersOf(bias);
const CHANCES = CATEGORIES.map((category) => [category, numbersOf(chances[category])] as const);
const SIGNS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(signs).map(([sign, row]) => [sign, numbersOf(row)]));

/** The likeliest category of a whole tool by what the rules say and what all its words say, each trusted as far as it was right before. */
export function balance(subject: Subject, effects: Effects): Balances {
  const scores = [...BIAS];
  for (const [category, row] of CHANCES) add(scores, row, logarithmOf(chanceOf(category, subject)));
  for (const sign of signsOf(subject, effects)) add(scores, SIGNS.get(sign) ?? NOTHING, 1);
  const all = softmax([0, ...scores]);
  const dangers = all.slice(HARMLESS);
  const danger = { ...likeliestOf(dangers, HARMLESS), chance: dangers.reduce((sum, chance) => sum + chance, 0) };
  return { ...likeliestOf(all, 0), danger };
}

/** The likeliest of some neighbouring categories, the higher one where two are as likely. */
function likeliestOf(chances: readonly number[], first: number): Balanced {
  const chance = Math.max(...chances);
  return { category: CATEGORIES[first + chances.lastIndexOf(chance)] as Category, chance };
}

function numbersOf(row: string): number[] {
  return row.split(' ').map((number) => Number(number) / HUNDREDTHS);
}

function add(scores: number[], row: readonly number[], times: number): void {
  for (let index = 0; index < row.length; index += 1) scores[index] = (scores[index] as number) + (row[index] as number) * times;
}
