import type { Pointer } from './types.ts';

/** The pointer one step further down, with the key escaped by RFC 6901. */
export function below(pointer: Pointer, key: string | number): Pointer {
  return `${pointer}/${escaped(String(key))}`;
}

function escaped(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** The unescaped keys of a pointer, from the top. */
export function keysOf(pointer: Pointer): string[] {
  if (pointer === '') return [];
  return pointer.slice(1).split('/').map(unescaped);
}

function unescaped(key: string): string {
  return key.includes('~') ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key;
}

/** The value at a pointer, or undefined where nothing stands; inherited properties do not count. */
export function valueAt(document: unknown, pointer: Pointer): unknown {
  let value = document;
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
