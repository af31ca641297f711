import { keysOf } from '#model/pointers.ts';

/** Stands for a place of the arguments where nothing is. */
export const MISSING = Symbol('missing');

const INDEX = /^(0|[1-9]\d*)$/;

/** The JSON Pointer of a path that may be written as `args.a.b`. */
export function pointerOf(path: string): string {
  if (!path.startsWith('args')) return path;
  return path.slice('args'.length).replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('.', '/');
}

/** The keys of a path from the top, `*` meaning every element of an array. */
export function keysOfPath(path: string): readonly string[] {
  return keysOf(pointerOf(path));
}

/** Every value that the keys reach, at least one: MISSING for a place where nothing stands and for an array without elements. */
export function reach(value: unknown, keys: readonly string[]): readonly unknown[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [value];
  if (key !== '*') return reach(childOf(value, key), rest);
  if (!Array.isArray(value) || value.length === 0) return [MISSING];
  return value.flatMap((element) => reach(element, rest));
}

function childOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return MISSING;
  if (Array.isArray(value) && !INDEX.test(key)) return MISSING;
  return (value as Record<string, unknown>)[key];
}
