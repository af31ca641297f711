import type { Given } from './orders.ts';

const AFTER = 120;
/** "Do not use @ to mention users": an address, not a secret. */
const ADDRESSES = /\bmention(?:ing)? (?:the )?users?$/i;
/** "If it is not found, inform the user": the negation belongs to what stands before the comma. */
const OWN_CLAUSE = /^\S+(?: \S+)?, (?:please )?\S+ (?:the |your |end )?users?$/i;
/** "Do not tell the user the ids unless they ask": whoever asks is told. */
const WHEN_ASKED = /^[^.!?\n]{0,80}\bunless (?:(?:they|the user) )?(?:explicitly |specifically )?(?:ask|request)(?:s|ed)?\b/i;

/** Whether words that sound like concealment leave the user free to know. */
export function isToldOpenly(text: string, { order, from, to }: Given): boolean {
  if (order !== 'conceal') return false;
  const words = text.slice(from, to);
  return ADDRESSES.test(words) || OWN_CLAUSE.test(words) || WHEN_ASKED.test(text.slice(to, to + AFTER));
}
