import type { Given } from './orders.ts';

const BEFORE = 40;
/** "Retrieve the full conversation history": a call brings it, and asks nobody for it. */
const BRINGS = /(?:^|[.!?\n])\s{0,4}(?:export|fetch|get|list|load|read|retrieve|return|show|view)s? (?:an? |the )?$/i;

/** Whether words that sound like a request for the conversation tell what the call itself returns. */
export function isOwnAnswer(text: string, { order, from }: Given): boolean {
  return order === 'conversation' && BRINGS.test(text.slice(Math.max(0, from - BEFORE), from));
}
