import { MAX_DEPTH } from './depth.ts';

/** What no call of a person has in its arguments, in words; undefined where there is nothing of the kind. */
export function hostilityIn(value: unknown, levels = MAX_DEPTH): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (levels <= 0) return `the arguments nest deeper than ${MAX_DEPTH} levels`;
  if (!Array.isArray(value) && Object.hasOwn(value, '__proto__'))
    return 'the arguments have the key `__proto__`, which programs mistake for something else';
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    const found = hostilityIn(part, levels - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
