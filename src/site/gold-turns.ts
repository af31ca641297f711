import type { SetMeasure } from '#model/types.ts';

const TURNS = [
  ...['dev', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth'],
];

/** Gold sets that no rule has seen first: they say how a label fares that is new; then in the order in which they were made. */
export function inTurn(sets: readonly SetMeasure[]): SetMeasure[] {
  return sets.toSorted(({ sample: a }, { sample: b }) => Number(a.fitted) - Number(b.fitted) || TURNS.indexOf(a.id) - TURNS.indexOf(b.id));
}
