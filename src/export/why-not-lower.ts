import type { WhyNotLower } from '#model/types.ts';

/** What the label would be without the words that keep it from being lower, in one sentence. */
export function withoutTheseWords({ becomes, quotes }: WhyNotLower): string {
  const words = quotes.length === 1 ? 'Without this' : 'Without these words';
  if (!becomes) return `${words} nothing in the definition would say what a call does.`;
  return `${words} the label would be ${becomes.category}, ${becomes.severity}.`;
}
