import { keysOf, valueAt } from './pointers.ts';
import type { Evidence } from './types.ts';

/** Whether a quote is in the text at its pointer, is the value there or is the pointer's last key. */
export function stands(document: object, { at, quote, key }: Pick<Evidence, 'at' | 'quote' | 'key'>): boolean {
  const value = valueAt(document, at);
  if (key) return keysOf(at).at(-1) === quote && value !== undefined;
  return typeof value === 'string' ? value.includes(quote ?? '') : JSON.stringify(value) === quote;
}
