import { CATEGORIES } from '#model/scales.ts';
import type { Category, ClassMeasure, Rate, Share } from '#model/types.ts';
import { f1, mean, rounded, shareOf } from './shares.ts';

/** What gold says of a tool and what somebody calls it. */
export interface Called {
  readonly gold: Category;
  readonly called: Category;
}

/** How often the category is right. */
export interface CategoryFigures {
  readonly category: Share;
  readonly macroF1: Rate;
  readonly dangerous: Share;
}

const DANGEROUS: ReadonlySet<Category> = new Set(['Execute', 'Destructive', 'Financial']);

/** Whether a tool that does something dangerous was called Read. */
export function isDangerousMiss({ gold, called }: Called): boolean {
  return called === 'Read' && DANGEROUS.has(gold);
}

/** Accuracy, macro-F1 and dangerous misses. */
export function measureCategories(calls: readonly Called[]): CategoryFigures {
  const present = measureClasses(calls).filter(({ recall }) => recall.of > 0);
  return {
    category: shareOf(calls, isRight),
    macroF1: rounded(mean(present.map((one) => one.f1))),
    dangerous: shareOf(calls, isDangerousMiss),
  };
}

/** Precision, recall and F1 of each category, in the order of precedence. */
export function measureClasses(calls: readonly Called[]): ClassMeasure[] {
  return CATEGORIES.map((category) => {
    const precision = shareOf(
      calls.filter(({ called }) => called === category),
      isRight,
    );
    const recall = shareOf(
      calls.filter(({ gold }) => gold === category),
      isRight,
    );
    return { category, precision, recall, f1: f1(precision, recall) };
  });
}

function isRight({ gold, called }: Called): boolean {
  return gold === called;
}
