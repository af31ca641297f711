import book from '#data/orders/orders.json' with { type: 'json' };
import type { Order } from '#model/types.ts';
import { compileConcepts, type Hit, hitsIn, SIGNS, signsIn } from './concepts.ts';
import { isMention } from './mention.ts';
import { secretPlacesIn } from './secret-places.ts';
import { type Token, tokensOfProse } from './tokens.ts';
import { isToldOpenly } from './told-openly.ts';

/** What kind of order is given. */
export type OrderKind = Order['order'];

/** An order to the model, and the stretch of text that gives it. */
export interface Given {
  readonly order: OrderKind;
  readonly from: number;
  readonly to: number;
}

const CONCEPTS = compileConcepts(book.concepts);
const ORDERS = book.orders as unknown as readonly Order[];
const SENTENCE_END = /[.!?](?=\s|$)|[。！？]|\n[^\S\n]{0,40}\n/g;
/** Turns an order into its opposite when it stands right before it. */
const NEGATION = { concept: 'not', reach: 2 };
/** What stands between verbs that one negation covers: `do not read, open, or print`. */
const BETWEEN_VERBS = new Set([',', 'or', ', or', 'nor', ', nor', '/']);
/** Languages that put the verb last give the same concepts in another order, closer together. */
const REACH_OF_SIGNS = 24;
const MAX_HITS = 20_000;
const MAX_GIVEN = 20;
/** How far around a place a text may speak of it. */
const SPOKEN = 1_000;

/** A text, or a stretch of one, with its words. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

/** A stretch of a text as a passage; the whole text where no stretch is named. */
export function passageOf(text: string, from = 0, to = text.length): Passage {
  const tokens = tokensOfProse(text.slice(from, to));
  const placed = from === 0 ? tokens : tokens.map((token) => ({ ...token, from: token.from + from, to: token.to + from }));
  return { text, tokens: placed, from, to };
}

/** The orders to a model that a text gives in any language; those that it only speaks about do not count. */
export function ordersIn(passage: Passage): Given[] {
  const given: Given[] = [];
  for (const sentence of sentencesOf(passage, hitsOf(passage))) {
    const found = ordersOf(passage.text, sentence).filter((order) => !isToldOpenly(passage.text, order));
    given.push(...found.filter((order) => !isMention(passage.text, sentence, order)));
    if (given.length >= MAX_GIVEN) break;
  }
  return given;
}

function hitsOf({ text, tokens, from, to }: Passage): Hit[] {
  const stretch = text.slice(from, to);
  const shift = <Place extends { from: number; to: number }>(place: Place): Place => ({
    ...place,
    from: place.from + from,
    to: place.to + from,
  });
  const places = secretPlacesIn(stretch).map(({ concept, ...place }) => shift({ concept, ...place }));
  const signs = signsIn(stretch, CONCEPTS).map(shift);
  return [...hitsIn(tokens, CONCEPTS), ...signs, ...places].sort((a, b) => a.from - b.from).slice(0, MAX_HITS);
}

/** The hits of each sentence. */
function sentencesOf({ text, from, to }: Passage, hits: readonly Hit[]): Hit[][] {
  const ends = Array.from(text.slice(from, to).matchAll(SENTENCE_END), ({ index }) => index + from);
  const sentences: Hit[][] = [];
  let end = -1;
  let next = 0;
  for (const hit of hits) {
    if (hit.from >= end) {
      while ((ends[next] ?? to + 1) <= hit.from) next += 1;
      end = ends[next] ?? to + 1;
      sentences.push([]);
    }
    sentences.at(-1)?.push(hit);
  }
  return sentences;
}

function ordersOf(text: string, sentence: readonly Hit[]): Given[] {
  const concepts = new Set(sentence.map(({ concept }) => concept));
  return ORDERS.filter(({ says }) => says.every((concept) => concepts.has(concept))).flatMap(({ order, says, reach }) => {
    const chain = chainOf(text, sentence, { says, reach }) ?? nearOf(text, sentence, says);
    return chain ? [{ order, from: Math.min(...chain.map(({ from }) => from)), to: Math.max(...chain.map(({ to }) => to)) }] : [];
  });
}

/** The first hits that say the concepts one after another. */
function chainOf(text: string, sentence: readonly Hit[], order: Pick<Order, 'says' | 'reach'>): Hit[] | undefined {
  for (const [index, first] of sentence.entries()) {
    if (first.concept !== order.says[0] || isNegated(text, sentence, index)) continue;
    const chain = follow(sentence, index, order);
    if (chain) return chain;
  }
  return undefined;
}

function follow(sentence: readonly Hit[], start: number, { says, reach }: Pick<Order, 'says' | 'reach'>): Hit[] | undefined {
  const chain = [sentence[start] as Hit];
  for (let index = start + 1; index < sentence.length && chain.length < says.length; index += 1) {
    const hit = sentence[index] as Hit;
    const end = chain.at(-1)?.to ?? 0;
    if (hit.from > end + reach) break;
    if (hit.from >= end && hit.concept === says[chain.length]) chain.push(hit);
  }
  return chain.length === says.length ? chain : undefined;
}

function isNegated(text: string, sentence: readonly Hit[], index: number): boolean {
  const first = sentence[index];
  if (!first || first.concept === NEGATION.concept) return false;
  const listed = sentence.findLastIndex(({ concept, to }) => concept === first.concept && to <= first.from);
  if (listed >= 0 && BETWEEN_VERBS.has(text.slice(sentence[listed]?.to, first.from).trim())) return isNegated(text, sentence, listed);
  for (let before = index - 1; before >= 0 && before > index - MAX_GIVEN; before -= 1) {
    const hit = sentence[before];
    if (hit?.concept === NEGATION.concept && hit.to <= first.from && hit.to + NEGATION.reach >= first.from) return true;
  }
  return false;
}

/** Hits that say the concepts in any order near the first one, in a language written in signs. */
function nearOf(text: string, sentence: readonly Hit[], says: readonly string[]): Hit[] | undefined {
  for (const first of sentence.filter(({ concept }) => concept === says[0]).slice(0, MAX_GIVEN)) {
    if (!SIGNS.test(text.slice(first.from, first.to))) continue;
    const near = says.map((said) =>
      sentence.find(({ concept, from, to }) => concept === said && from <= first.to + REACH_OF_SIGNS && to >= first.from - REACH_OF_SIGNS),
    );
    const chain = near.filter((hit) => hit !== undefined);
    if (chain.length === says.length) return chain;
  }
  return undefined;
}

/** Whether a text only speaks of what stands at a place. */
export function speaksOf(text: string, { from }: { from: number }): boolean {
  const passage = passageOf(text, Math.max(0, from - SPOKEN), Math.min(text.length, from + SPOKEN));
  const sentence = sentencesOf(passage, hitsOf(passage)).findLast((hits) => (hits[0]?.from ?? 0) <= from);
  return sentence !== undefined && isMention(text, sentence, { from });
}
