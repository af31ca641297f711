import { ENGLISH } from './lexicon.ts';
import { type Token, tokenOf } from './tokens.ts';
import { OBJECT_MARK } from './verb-order.ts';

/** What stands in brackets within a clause. */
interface Aside {
  readonly from: number;
  readonly to: number;
}

const OPENS = /[（(]/g;
const CLOSES = /[）)]/;
/** A particle right behind a bracket carries the clause on: `顧客（個人）に…`. */
const GOES_ON = /^[\p{Script=Hiragana}\p{Script=Hangul}]/u;
const INSIDE = /[^\p{P}\s]/gu;
/** How long an aside may be. */
const MAX_ASIDE = 120;

/** A text with blanks for what brackets hold within a clause, its tokens without theirs, and where the asides were. */
export interface WithoutAsides {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly asides: readonly Aside[];
}

/** Sets aside what stands in brackets in the middle of a clause. */
export function withoutAsides(text: string, tokens: readonly Token[]): WithoutAsides {
  const asides = asidesIn(text);
  if (asides.length === 0) return { text, tokens, asides };
  const outside = asides.reduceRight((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text);
  return { text: outside, tokens: tokens.filter((token) => !asides.some((aside) => isWithin(token, aside))), asides };
}

/** A clause, and behind it the asides that stood in it, cut off from its object. */
export function withAsides(clause: readonly Token[], words: readonly Token[], { asides }: Pick<WithoutAsides, 'asides'>): readonly Token[] {
  if (asides.length === 0) return clause;
  const [start, end] = [Math.min(...clause.map(({ from }) => from)), Math.max(...clause.map(({ to }) => to))];
  const set = words.filter((word) => asides.some((aside) => aside.from >= start && aside.to <= end && isWithin(word, aside)));
  const [first] = set.filter(({ word }) => !ENGLISH.stops.has(word));
  return first ? [...clause, { ...tokenOf(OBJECT_MARK, { from: first.from, to: first.from }), noun: 'always' }, ...set] : clause;
}

function asidesIn(text: string): Aside[] {
  const asides: Aside[] = [];
  for (const { index: from } of text.matchAll(OPENS)) {
    const length = text.slice(from, from + MAX_ASIDE).search(CLOSES);
    const to = from + length + 1;
    const isInside = length > 0 && from >= (asides.at(-1)?.to ?? 0) && (text.slice(from, to).match(INSIDE)?.length ?? 0) > 0;
    if (isInside && GOES_ON.test(text.slice(to, to + 1))) asides.push({ from, to });
  }
  return asides;
}

function isWithin({ from, to }: Token, aside: Aside): boolean {
  return from >= aside.from && to <= aside.to;
}
