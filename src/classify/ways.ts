import { canonicalJson } from '#model/canonical.ts';
import type { Asked, Preload } from '#model/types.ts';

const SHOWN = 5;
const LONGEST = 64;
/** Words that say nothing but themselves; others may be a stranger’s, and stand only where a page quotes. */
const PLAIN = /^[-\w/=]{1,40}$/;
const PRELOADS: Readonly<Record<Preload, string>> = {
  sinkhole: 'harmless answers to its calls to the network',
  stub: 'a stand-in for addons that were not built',
};

/** Whether two starts were given the same, by whatever step; values of variables are nowhere kept and do not count. */
export function isSameWay(one: Asked, other: Asked): boolean {
  return canonicalJson(givenBy(one)) === canonicalJson(givenBy(other));
}

/** How a program was started before and now, for a sentence that says that it was not the same; the names that only one of them has come first. */
export function waysInWords(before: Asked, now: Asked): string {
  return `before, it was started ${wayInWords(before, now)}; now, ${wayInWords(now, before)}`;
}

/** What a script of ours did for a program, as what it was started with. */
export function preloadInWords(preload: Preload): string {
  return PRELOADS[preload];
}

function givenBy({ arguments: words = [], dummies = [], fromListing = [], preloads = [] }: Asked) {
  return [words, dummies.toSorted(), fromListing.toSorted(), preloads.toSorted()];
}

function wayInWords(asked: Asked, other: Asked): string {
  const { arguments: words = [], dummies = [], fromListing = [], preloads = [] } = asked;
  const parts = [
    ...(words.length > 0 ? [argumentsInWords(words)] : []),
    ...(dummies.length > 0 ? [`dummy values for ${shown(ownFirst(dummies, other.dummies))}`] : []),
    ...(fromListing.length > 0 ? [`values of its listing for ${shown(ownFirst(fromListing, other.fromListing))}`] : []),
    ...preloads.map(preloadInWords),
  ];
  return parts.length === 0 ? 'plainly' : `with ${parts.join(' and ')}`;
}

function ownFirst(names: readonly string[], others: readonly string[] = []): string[] {
  return [...names.filter((name) => !others.includes(name)), ...names.filter((name) => others.includes(name))].map(cut);
}

function shown(words: readonly string[]): string {
  const more = words.length > SHOWN ? ` and ${words.length - SHOWN} more` : '';
  return `${words.slice(0, SHOWN).join(', ')}${more}`;
}

function argumentsInWords(words: readonly string[]): string {
  const noun = words.length > 1 ? 'arguments' : 'argument';
  if (words.every((word) => PLAIN.test(word))) return `the ${noun} ${shown(words)}`;
  return `${words.length} ${noun} (not all plain words)`;
}

function cut(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}
