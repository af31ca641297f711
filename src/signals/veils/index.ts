import { ordersIn, passageOf } from '../orders.ts';
import { Trace, tracesIn } from '../suspicion.ts';
import { charactersIn, withoutHiddenIn } from './characters.ts';
import { heapedMarksIn, isDrawn, readingsOf } from './disguise.ts';
import { encodingsIn, rotated } from './encodings.ts';
import { escapesIn, markupIn, paddingIn } from './layout.ts';
import { latinised } from './letters.ts';
import { scriptsIn } from './scripts.ts';
import type { Veil } from './veil.ts';

/** Everything in a text that hides what it says, as far as the bits of a quick look leave it possible. */
export function veilsIn(text: string, bits: number): Veil[] {
  const has = (trace: number): boolean => (bits & trace) !== 0;
  return [
    ...(has(Trace.unusual) ? unusualIn(text) : []),
    ...(has(Trace.markup) ? markupIn(text) : []),
    ...(has(Trace.blanks | Trace.unusual) ? paddingIn(text) : []),
    ...(has(Trace.codes) ? encodingsIn(text) : []),
    ...(has(Trace.turned) ? rotatedIn(text) : []),
    ...(has(Trace.spelling | Trace.unusual | Trace.turned) ? disguisesIn(text, has(Trace.turned)) : []),
  ];
}

function unusualIn(text: string): Veil[] {
  const hidden = charactersIn(text);
  return [...hidden, ...betweenCharacters(text, hidden), ...escapesIn(text), ...scriptsIn(text)];
}

/** What stands between hidden characters, read without them, where that gives an order. */
function betweenCharacters(text: string, hidden: readonly Veil[]): Veil[] {
  const [first, last] = [hidden[0], hidden.at(-1)];
  return first && last
    ? newOrders(text, withoutHiddenIn(text)).map((reads) => ({ kind: 'characters', from: first.from, to: last.to, reads }))
    : [];
}

function rotatedIn(text: string): Veil[] {
  return newOrders(text, rotated(text)).map((reads) => ({ kind: 'encoded', from: 0, to: text.length, reads }));
}

function disguisesIn(text: string, isTurned: boolean): Veil[] {
  const heaped = heapedMarksIn(text);
  const drawn = isDrawn(text) ? ordersIn(passageOf(text)).filter(({ from, to }) => isDrawn(text.slice(from, to))) : [];
  const orders = readingsOf(text, isTurned).flatMap((reading) => newOrders(text, reading));
  return [
    ...(heaped ? [{ kind: 'disguised', ...heaped } as const] : []),
    ...drawn.map(({ from, to }) => ({ kind: 'disguised', from, to, reads: latinised(text.slice(from, to)) }) as const),
    ...[...new Set(orders)].map((reads) => ({ kind: 'disguised', from: 0, to: text.length, reads }) as const),
  ];
}

/** The orders that a reading of a text gives and the text itself does not. */
function newOrders(text: string, reading: string): string[] {
  const given = reading === text || !mayOrder(reading) ? [] : ordersIn(passageOf(reading));
  if (given.length === 0) return [];
  const plain = new Set(ordersIn(passageOf(text)).map(({ order }) => order));
  return given.filter(({ order }) => !plain.has(order)).map(({ from, to }) => reading.slice(from, to));
}

function mayOrder(reading: string): boolean {
  const { bits, sentences } = tracesIn([{ text: reading }]);
  return sentences.length > 0 || ((bits[0] ?? 0) & Trace.unusual) !== 0;
}
