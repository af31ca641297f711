import type { Pointer } from '#model/types.ts';
import { type Given, type OrderKind, ordersIn, speaksOf } from './orders.ts';
import { isSuspicious } from './suspicion.ts';
import { pointerOf, type Text, textsOf } from './texts.ts';
import { tokensOfName, tokensOfProse } from './tokens.ts';
import { veilsIn } from './veils/index.ts';
import type { Veil, VeilKind } from './veils/veil.ts';

/** Words of a definition that hide or give orders, where they stand and, where they hide it, what they say. */
export interface Worded {
  readonly at: Pointer;
  readonly quote: string;
  readonly key?: true;
  readonly reads?: string;
}

/** What all texts of a definition say to a model, and what they hide from a person. */
export interface Wording {
  readonly texts: readonly Text[];
  readonly orders: ReadonlyMap<OrderKind, readonly Worded[]>;
  readonly veils: ReadonlyMap<VeilKind, readonly Worded[]>;
}

const NOTHING: Wording = { texts: [], orders: new Map(), veils: new Map() };
const MAX_FOUND = 20;
/** How much of a stretch is quoted. */
const MAX_QUOTE = 600;
const ESTABLISHED_KEYS = new Set(['type', 'properties', 'description', 'required', 'items', 'inputSchema', 'annotations', 'name', 'title']);
const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

/** Reads every text of a definition, or of what a server says of itself. */
export function wordingOf(definition: object): Wording {
  const texts = textsOf(definition);
  const values = texts.filter(({ text, isKey }) => !isKey && !TYPES.has(text));
  const keys = texts.filter(({ text, isKey, place }) => (isKey && !ESTABLISHED_KEYS.has(text)) || (place.key === 'name' && !place.up));
  if (![...values, ...keys].some(({ text }) => isSuspicious(text))) return { ...NOTHING, texts };
  const veils = new Map<VeilKind, Worded[]>();
  const orders = new Map<OrderKind, Worded[]>();
  for (const text of [...values, ...keys.filter(({ isKey }) => isKey)]) unveil(text, veils, orders);
  readTogether(values, orders, false);
  readTogether(keys, orders, true);
  return { texts, orders, veils };
}

/** Adds what one text hides, and the orders that it gives once nothing hides them. */
function unveil(text: Text, veils: Map<VeilKind, Worded[]>, orders: Map<OrderKind, Worded[]>): void {
  if (!isSuspicious(text.text)) return;
  for (const veil of veilsIn(text.text)) {
    if (veil.kind !== 'scripts' && veil.kind !== 'characters' && speaksOf(text.text, veil)) continue;
    add(veils, veil.kind, worded(text, veil));
    for (const { order, reads } of ordersBehind(veil)) add(orders, order, worded(text, { ...veil, reads }));
  }
}

function ordersBehind({ reads = '' }: Veil): { order: OrderKind; reads: string }[] {
  return ordersIn(reads).map(({ order, from, to }) => ({ order, reads: reads.slice(from, to) }));
}

/** Reads texts as one, so that an order split over several of them is found. */
function readTogether(texts: readonly Text[], orders: Map<OrderKind, Worded[]>, asNames: boolean): void {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  const whole = texts.map(({ text }) => text).join('\n');
  const tokens = asNames
    ? texts.flatMap(({ text }, index) => tokensOfName(text).map((token) => shifted(token, starts[index] ?? 0)))
    : tokensOfProse(whole);
  for (const given of ordersIn(whole, tokens)) {
    for (const part of partsOf(given, texts, starts)) add(orders, given.order, part);
  }
}

function shifted<Token extends { from: number; to: number }>(token: Token, by: number): Token {
  return { ...token, from: token.from + by, to: token.to + by };
}

/** The piece of an order that each text holds. */
function partsOf({ from, to }: Given, texts: readonly Text[], starts: readonly number[]): Worded[] {
  return texts.flatMap((text, index): Worded[] => {
    const start = starts[index] ?? 0;
    const piece = { from: Math.max(0, from - start), to: Math.min(text.text.length, to - start) };
    return piece.from < piece.to ? [worded(text, piece)] : [];
  });
}

function worded({ text, place, isKey }: Text, { from, to, reads }: { from: number; to: number; reads?: string }): Worded {
  const quote = isKey ? text : text.slice(from, Math.min(to, from + MAX_QUOTE));
  return {
    at: pointerOf(place),
    quote,
    ...(isKey ? { key: true } : {}),
    ...(reads === undefined ? {} : { reads: reads.slice(0, MAX_QUOTE) }),
  };
}

function add<Kind>(found: Map<Kind, Worded[]>, kind: Kind, item: Worded): void {
  const list = found.get(kind);
  if (!list) found.set(kind, [item]);
  else if (list.length < MAX_FOUND) list.push(item);
}
