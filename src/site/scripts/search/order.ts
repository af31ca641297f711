import type { Facet } from '#export/facet-keys.ts';

/** The orders that results may be wanted in; `match` is the index's own, how well a tool fits the words. */
export const ORDERS = ['match', 'risk', 'mild', 'changed'] as const;

/** One of them. */
export type Order = (typeof ORDERS)[number];

/** Values of one filter, those of the tools that come first foremost. */
type Turns = readonly [filter: Facet, values: readonly string[]];

const WORST_FIRST = ['critical', 'high', 'medium', 'low'];
const LATEST_FIRST = ['week', 'month', 'earlier', 'never'];

/** By which filters, one within the other, results are put in order: the index is asked once for each of their values. */
export const TURNS: Readonly<Record<Order, readonly Turns[]>> = {
  match: [],
  risk: [['severity', WORST_FIRST]],
  mild: [['severity', WORST_FIRST.toReversed()]],
  changed: [
    ['changed', LATEST_FIRST],
    ['severity', WORST_FIRST],
  ],
};

/** Without words nothing fits better than anything else, and the riskiest comes first. */
export function orderFor(words: string, wanted: Order): Order {
  return words === '' && wanted === 'match' ? 'risk' : wanted;
}
