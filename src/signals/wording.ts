import type { Pointer } from '#model/types.ts';
import { Mentions } from './mentions.ts';
import { type Given, type OrderKind, ordersIn, passageOf } from './orders.ts';
import { Trace, type Traces, tracesIn, tracesOfName } from './suspicion.ts';
import { pointerOf, type Text, textsOf } from './texts.ts';
import { tokensOfName } from './tokens.ts';
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
  /** Those of them in which markup may stand. */
  readonly marked: readonly Text[];
  readonly orders: ReadonlyMap<OrderKind, readonly Worded[]>;
  readonly veils: ReadonlyMap<VeilKind, readonly Worded[]>;
}

const MAX_FOUND = 20;
/** So many veils of a definition are looked behind: who hides something behind more must hide hundreds of times. */
const MAX_VEILS = 300;
/** How much of a stretch is quoted. */
const MAX_QUOTE = 600;
const ESTABLISHED_KEYS = new Set(['type', 'properties', 'description', 'required', 'items', 'inputSchema', 'annotations', 'name', 'title']);
const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
const LONGEST_TYPE = 7;

/** Reads every text of definitions; each step for all of them before the next. */
export function wordingsOf(definitions: readonly object[]): Wording[] {
  const listed = definitions.map(textsOf);
  const all = listed.map(sorted);
  const traces = all.map(({ values }) => tracesIn(values));
  return listed.map((texts, index) => wordingFrom(texts, all[index] as Sorted, traces[index] as Traces));
}

function wordingFrom(texts: readonly Text[], { values, names }: Sorted, traces: Traces): Wording {
  const found: Found = { veils: new Map(), orders: new Map(), mentions: new Mentions(), lookedBehind: 0 };
  const marked: Text[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const bits = traces.bits[index] as number;
    if (bits === 0) continue;
    unveil(values[index] as Text, bits, found);
    if ((bits & Trace.markup) !== 0) marked.push(values[index] as Text);
  }
  const mayOrder = unveilNames(names, found);
  readTogether(values, traces, found);
  if (mayOrder) readNames(names, found);
  return { texts, marked, orders: found.orders, veils: found.veils };
}

/** Texts to be read together, and those that are names: keys, and the name of the tool itself. */
interface Sorted {
  readonly values: readonly Text[];
  readonly names: readonly Text[];
}

function sorted(texts: readonly Text[]): Sorted {
  const values: Text[] = [];
  const names: Text[] = [];
  for (const text of texts) {
    if (!(text.isKey || isType(text))) values.push(text);
    if (isName(text)) names.push(text);
  }
  return { values, names };
}

function isType({ text }: Text): boolean {
  return text.length <= LONGEST_TYPE && TYPES.has(text);
}

function isName({ text, isKey, key, up }: Text): boolean {
  return isKey ? !ESTABLISHED_KEYS.has(text) : key === 'name' && !up;
}

/** Adds what keys hide; whether the names may give orders. */
function unveilNames(names: readonly Text[], found: Found): boolean {
  let may = false;
  for (const text of names) {
    const { bits, mayOrder } = tracesOfName(text.text);
    if (bits !== 0 && text.isKey) unveil(text, bits, found);
    may ||= mayOrder || isUnusual(bits);
  }
  return may;
}

function isUnusual(bits: number): boolean {
  return (bits & Trace.unusual) !== 0;
}

interface Found {
  readonly veils: Map<VeilKind, Worded[]>;
  readonly orders: Map<OrderKind, Worded[]>;
  readonly mentions: Mentions;
  lookedBehind: number;
}

/** Adds what one text hides, and the orders that it gives once nothing hides them. */
function unveil(text: Text, bits: number, found: Found): void {
  const { veils, orders } = found;
  const all = veilsIn(text.text, bits);
  const veiled = (text.isKey ? differing(all) : all).slice(0, MAX_VEILS - found.lookedBehind);
  found.lookedBehind += veiled.length;
  for (const veil of veiled) {
    const given = ordersBehind(veil);
    const isEnough = given.length === 0 && veils.get(veil.kind)?.length === MAX_FOUND;
    if (isEnough || isSpokenOf(text, veil, found)) continue;
    add(veils, veil.kind, worded(text, veil));
    for (const { order, reads } of given) add(orders, order, worded(text, { ...veil, reads }));
  }
}

/** One of each kind that hides the same: a key is quoted as a whole, wherever in it something hides. */
function differing(veils: readonly Veil[]): Veil[] {
  return [...new Map(veils.map((veil) => [`${veil.kind} ${veil.reads}`, veil])).values()];
}

function isSpokenOf({ text }: Text, veil: Veil, { mentions }: Found): boolean {
  return veil.kind !== 'scripts' && veil.kind !== 'characters' && mentions.has(text, veil);
}

function ordersBehind({ reads = '' }: Veil): { order: OrderKind; reads: string }[] {
  return ordersIn(passageOf(reads)).map(({ order, from, to }) => ({ order, reads: reads.slice(from, to) }));
}

/** Reads values as one text, so that an order split over several of them is found; only the sentences in which one may stand. */
function readTogether(texts: readonly Text[], { bits, sentences }: Traces, { orders }: Found): void {
  const stretches = bits.some(isUnusual) ? [{ from: 0, to: Number.POSITIVE_INFINITY }] : sentences;
  if (stretches.length === 0) return;
  const whole = texts.map(({ text }) => text).join('\n');
  const starts = startsOf(texts);
  for (const { from, to } of stretches) {
    for (const given of ordersIn(passageOf(whole, from, Math.min(to, whole.length)))) {
      for (const part of partsOf(given, texts, starts)) add(orders, given.order, part);
    }
  }
}

/** Reads names, cut into words as programs write them. */
function readNames(names: readonly Text[], { orders }: Found): void {
  for (const name of names) {
    const { text } = name;
    for (const given of ordersIn({ text, tokens: tokensOfName(text), from: 0, to: text.length }))
      add(orders, given.order, worded(name, given));
  }
}

/** Where each text starts when they are joined. */
function startsOf(texts: readonly Text[]): number[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  return starts;
}

/** The piece of an order that each text holds. */
function partsOf({ from, to }: Given, texts: readonly Text[], starts: readonly number[]): Worded[] {
  return texts.flatMap((text, index): Worded[] => {
    const start = starts[index] ?? 0;
    const piece = { from: Math.max(0, from - start), to: Math.min(text.text.length, to - start) };
    return piece.from < piece.to ? [worded(text, piece)] : [];
  });
}

function worded(place: Text, { from, to, reads }: { from: number; to: number; reads?: string }): Worded {
  const { text, isKey, key } = place;
  const quote = isKey ? String(key) : text.slice(from, Math.min(to, from + MAX_QUOTE));
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
