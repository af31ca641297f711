import type { Rate, Share } from '#model/types.ts';

const PLACES = 10_000;

/** How many items fit, of how many. */
export function shareOf<Item>(items: readonly Item[], fits: (item: Item) => boolean): Share {
  return { count: items.filter(fits).length, of: items.length };
}

/** A share as a number; nothing of nothing is 0. */
export function rate({ count, of }: Share): number {
  return of === 0 ? 0 : count / of;
}

/** Two shares with the same numerator, precision and recall, as their harmonic mean. */
export function f1(precision: Share, recall: Share): Rate {
  return rounded(rate({ count: precision.count + recall.count, of: precision.of + recall.of }));
}

/** The mean of numbers; 0 of none. */
export function mean(numbers: readonly number[]): number {
  return rate({ count: numbers.reduce((sum, number) => sum + number, 0), of: numbers.length });
}

/** A number to four places, so that the record has the same bytes everywhere. */
export function rounded(number: number): Rate {
  return Math.round(number * PLACES) / PLACES;
}
