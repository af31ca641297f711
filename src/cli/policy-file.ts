import type { Policy } from '#model/types.ts';
import { readPolicy } from '#policy/validate.ts';
import { nameOf, readSource } from './read-text.ts';

/** The policy of a file that was named on the command line, or of stdin for `-`; throws an InputError where there is none. */
export function policyIn(file: string, remedy?: string): Policy {
  return readPolicy(readSource(file, remedy), nameOf(file));
}
