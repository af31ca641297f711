import type { Given } from './orders.ts';

const AFTER = 120;
const BEFORE = 60;
/** "Do not use @ to mention users": an address, not a secret. */
const ADDRESSES = /\bmention(?:ing)? (?:the )?users?$/i;
/** "If it is not found, inform the user": the negation belongs to what stands before the comma. */
const OWN_CLAUSE = /^\S+(?: \S+)?, (?:please )?\S+ (?:the |your |end )?users?$/i;
/** "Do not tell the user the ids unless they ask": whoever asks is told. */
const WHEN_ASKED = /^[^.!?\n]{0,80}\bunless (?:(?:they|the user) )?(?:explicitly |specifically )?(?:ask|request)(?:s|ed)?\b/i;

/** "Replaces the need to include full chat history", "compared to sending the whole conversation": what nobody has to hand over. */
const SPARED =
  /\b(?:(?:replac|remov|avoid|eliminat)(?:e|es|ing|s)? (?:the |any )?need to|(?:no need|not have|not need|n't have|n't need|without having|avoid having|avoids having) to) (?:include|pass|send|provide|repeat|resend) (?:the |your |a )?$|\b(?:compared to|compared with|instead of|rather than|without|than) (?:including|passing|sending|providing|repeating|resending) (?:the |your |a )?$/i;
/** "`messages` (full chat history)": what an argument of a chat is made of. */
const EXPLAINED = /`(?:messages|history|chat_history|conversation_history)` \($/i;
/** "Report problems to the user instead of trying other tools": what failed is told, and no other tool is run down. */
const REPORTED = /\breport (?:[a-z]+ ){0,3}(?:errors?|failures?|issues?|problems?) to the user $/i;

/**
 * Whether words that sound like an order are none: concealment that leaves the user free to know, a conversation that nobody has to hand over or that
 * an argument of a chat is made of, other tools that are left alone so that the user hears of an error.
 */
export function isToldOpenly(text: string, given: Given): boolean {
  const before = text.slice(Math.max(0, given.from - BEFORE), given.from);
  if (given.order === 'conversation') return isSpared(before);
  if (given.order === 'displace') return REPORTED.test(before);
  return given.order === 'conceal' && leavesFree(text, given);
}

function isSpared(before: string): boolean {
  return SPARED.test(before) || EXPLAINED.test(before);
}

function leavesFree(text: string, { from, to }: Given): boolean {
  const words = text.slice(from, to);
  return ADDRESSES.test(words) || OWN_CLAUSE.test(words) || WHEN_ASKED.test(text.slice(to, to + AFTER));
}
