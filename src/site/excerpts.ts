import { valueAt } from '#model/pointers.ts';
import type { Evidence, Pointer } from '#model/types.ts';
import { cutAt } from './whole-characters.ts';
import { placeName } from './words.ts';

const AROUND = 160;
/** What is known of a server's package, where it is told. */
const FACTS = '/facts/';

/** The quoted words between what stands before and after them; `cut` tells that the text goes on beyond. */
export interface Excerpt {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** The place in a definition that proves something; undefined where the evidence is an absence or a bare place. */
export function excerptOf(tool: object, { at, quote, key }: Evidence): Excerpt | undefined {
  if (quote === undefined) return undefined;
  const value = valueAt(tool, at);
  if (key || typeof value !== 'string') return keyExcerpt(quote, value);
  const from = value.indexOf(quote);
  if (from < 0) return keyExcerpt(quote, undefined);
  const end = from + quote.length;
  const start = cutAt(value, Math.max(0, from - AROUND));
  const stop = cutAt(value, end + AROUND);
  return {
    before: value.slice(start, from),
    quote,
    after: value.slice(end, stop),
    cutBefore: start > 0,
    cutAfter: stop < value.length,
  };
}

function keyExcerpt(quote: string, value: unknown): Excerpt {
  const simple = typeof value === 'boolean' || typeof value === 'number' || value === null;
  return { before: '', quote, after: simple ? `: ${String(value)}` : '', cutBefore: false, cutAfter: false };
}

/** What it means that a rule found nothing to quote at a place, in plain words. */
export function absenceIn(tool: object, at: Pointer): string {
  const value = valueAt(tool, at);
  if (value === undefined && at.startsWith(FACTS)) return `the registry tells no ${at.slice(FACTS.length)}`;
  if (value === undefined || value === '') return `the definition has no ${placeName(at)}`;
  if (typeof value === 'string') return `no words in the ${placeName(at)} name an effect that our lexicons know`;
  return `the ${placeName(at)} of the definition say nothing about what a call changes`;
}
