import { canonicalJson } from '#model/canonical.ts';
import { isDeeperThan } from './depth.ts';
import { refuse } from './failure.ts';
import type { Limits } from './limits.ts';

/** Refuses what has no canonical form and so no digest: nesting without end, infinite numbers, halves of characters. */
export function assertCanonical(what: string, value: unknown, { depth }: Limits): void {
  if (isDeeperThan(value, depth)) refuse('too-large', `nested ${what} deeper than ${depth} levels`);
  try {
    canonicalJson(value);
  } catch (error) {
    refuse('invalid', `gave ${what} no canonical form (${error instanceof Error ? error.message : 'unknown reason'})`);
  }
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
