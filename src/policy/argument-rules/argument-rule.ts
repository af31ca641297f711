import type { Parameter, Pointer, ToolAssessment } from '#model/types.ts';

/**
 * What a call is stopped for: an argument that is given at all, a name of a file that is `leading` into a folder, a switch on its risky side (`chosen` asks, `switched` refuses), a sum above one (`above` asks,
 * `over` refuses, `each` refuses one such in a list), a path outside a root, a word beyond a list (`beyond` asks, `foreign` refuses), or too long a
 * list.
 */
export type ArgumentTest =
  | 'given'
  | 'leading'
  | 'switched'
  | 'chosen'
  | 'above'
  | 'over'
  | 'each'
  | 'outside'
  | 'beyond'
  | 'foreign'
  | 'many';

/** The tests that make a person look; all others refuse. */
export const ASKING: readonly ArgumentTest[] = ['given', 'leading', 'chosen', 'above', 'beyond'];

/** The tests that the schema of the arguments carries out. */
export const IN_SCHEMA: readonly ArgumentTest[] = ['each', 'many'];

/** What a policy asks of one argument of a tool, and why. */
export interface ArgumentRule {
  /** Where the argument stands in a call, `*` for every element of a list. */
  readonly path: Pointer;
  readonly test: ArgumentTest;
  /** Whether a call that leaves the argument out passes, by its default where the definition tells it. */
  readonly passesLeftOut: boolean;
  /** One sentence that names the argument, and the value to change where the rule has one. */
  readonly because: string;
  /** The largest sum that passes, of a rule about a sum. */
  readonly threshold?: number;
  /** The value that is stopped, of a rule about a switch. */
  readonly risky?: boolean;
  /** The words that pass, of a rule about a word. */
  readonly words?: readonly string[];
}

/** An argument of a tool, and how its calls are treated already. */
export interface Place {
  readonly tool: ToolAssessment;
  readonly parameter: Parameter;
  readonly path: Pointer;
  /** Whether a call may leave the argument out. */
  readonly isOptional: boolean;
  /** The argument and its tool, as a reason names them. */
  readonly named: string;
  /** Whether a person looks at every call of the tool, so that only a refusal does more. */
  readonly isAsked: boolean;
}

/** A rule about the argument of a place. */
export type Proposal = Omit<ArgumentRule, 'path'>;

/** The root that stands for the user's own one. */
export const EXAMPLE_ROOT = '/workspace';

/** What a name of a file has that leads out of the folder where the server keeps such files, or that hides it there, in RE2 syntax. */
export const LEADING = '[/\\\\]|^~|^[A-Za-z]:|^[.]';

/** The most elements that one call may carry. */
export const MOST_ELEMENTS = 20;
