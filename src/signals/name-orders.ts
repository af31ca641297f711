import { metWord, OrderWatch } from './order-watch.ts';
import { tokensOfName } from './tokens.ts';

/** One word alone gives no order. */
const FEWEST_WORDS = 2;
/** Listens to names, one by one. */
const WATCH = new OrderWatch();

/** Whether the words of an order meet in a name, cut into words as programs write them. */
export function mayNameOrder(text: string): boolean {
  const tokens = tokensOfName(text);
  if (tokens.length < FEWEST_WORDS) return false;
  WATCH.begin();
  for (const { word, from, to } of tokens) WATCH.hear(metWord(word, { text, from, to }));
  return WATCH.mayOrder();
}
