import { canonicalJson } from '#model/canonical.ts';
import { below } from '#model/pointers.ts';
import { compareText } from '#model/scales.ts';
import type { Pointer } from '#model/types.ts';

/** One place at which two JSON values differ; what is absent on a side is undefined. */
export interface Difference {
  readonly at: Pointer;
  readonly before: unknown;
  readonly after: unknown;
}

/** Every place at which two JSON values differ, as deep as can be told; lists of plain values are compared whole and blind to their order. */
export function differencesOf(before: unknown, after: unknown, at: Pointer = ''): Difference[] {
  if (textOf(before) === textOf(after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(compareText);
    return keys.flatMap((key) => differencesOf(own(before, key), own(after, key), below(at, key)));
  }
  if (isListOfObjects(before) && isListOfObjects(after))
    return Array.from({ length: Math.max(before.length, after.length) }).flatMap((_, index) =>
      differencesOf(before[index], after[index], below(at, index)),
    );
  return [{ at, before, after }];
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return canonicalJson(isListOfPlain(value) ? value.map((item) => JSON.stringify(item)).toSorted(compareText) : value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && !isListOfPlain(value);
}

function isListOfPlain(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
