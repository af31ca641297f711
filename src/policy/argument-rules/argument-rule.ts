import type { Pointer } from '#model/types.ts';

/**
 * What a call is stopped for: an argument that is given at all, a switch that is on (`chosen` asks, `true` refuses), a sum above one (`above` asks,
 * `over` refuses, `each` refuses one such in a list), a path outside a root, a word beyond a list (`beyond` asks, `foreign` refuses), or too long a
 * list.
 */
export type ArgumentTest = 'given' | 'true' | 'chosen' | 'above' | 'over' | 'each' | 'outside' | 'beyond' | 'foreign' | 'many';

/** The tests that make a person look; all others refuse. */
export const ASKING: readonly ArgumentTest[] = ['given', 'chosen', 'above', 'beyond'];

/** The tests that the schema of the arguments carries out. */
export const IN_SCHEMA: readonly ArgumentTest[] = ['each', 'many'];

/** What a policy asks of one argument of a tool, and why. */
export interface ArgumentRule {
  /** Where the argument stands in a call, `*` for every element of a list. */
  readonly path: Pointer;
  readonly test: ArgumentTest;
  /** Whether a call may leave the argument out. */
  readonly isOptional: boolean;
  /** One sentence that names the argument, and the value to change where the rule has one. */
  readonly because: string;
  /** The largest sum that passes, of a rule about a sum. */
  readonly threshold?: number;
  /** The words that pass, of a rule about a word. */
  readonly words?: readonly string[];
}

/** The root that stands for the user's own one. */
export const EXAMPLE_ROOT = '/workspace';

/** The most elements that one call may carry. */
export const MOST_ELEMENTS = 20;
