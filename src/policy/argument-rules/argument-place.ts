import { below, keysOf } from '#model/pointers.ts';
import type { Pointer } from '#model/types.ts';

/** A list's elements in the path of a condition. */
const ELEMENTS = '*';
const UNCHECKED = new Set([ELEMENTS, '__proto__']);

/** The place in a call that a property's schema describes; undefined where the way leads through a choice or a reference, or a condition cannot name it. */
export function argumentPlace(at: Pointer): Pointer | undefined {
  const [root, ...steps] = keysOf(at);
  return root === 'inputSchema' && steps.length > 0 ? placeBelow('', steps) : undefined;
}

function placeBelow(place: Pointer, [step, ...rest]: readonly string[]): Pointer | undefined {
  if (step === undefined) return place;
  if (step === 'items') return placeBelow(below(place, ELEMENTS), rest);
  const [name, ...deeper] = rest;
  if (step !== 'properties' || name === undefined || UNCHECKED.has(name)) return undefined;
  return placeBelow(below(place, name), deeper);
}

/** The name of an argument of the call itself; undefined for one inside another. */
export function outermost(place: Pointer): string | undefined {
  const [name, ...deeper] = keysOf(place);
  return deeper.length === 0 ? name : undefined;
}

/** Whether a place is one in every call, not one for each element of a list. */
export function isSingle(place: Pointer): boolean {
  return !keysOf(place).includes(ELEMENTS);
}
