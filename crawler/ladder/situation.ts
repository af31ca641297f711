import type { Attempt } from '#mcp/observe.ts';
import type { Documents } from './documents.ts';
import type { Recipe } from './recipe.ts';
import type { Start } from './start.ts';

/** What is known after a start, from which the next one is proposed. Everything that the server or its package said is a stranger's. */
export interface Situation {
  readonly start: Start;
  readonly attempt: Attempt;
  /** What the server wrote for people, printable. */
  readonly words: string;
  readonly documents: Documents;
  readonly recipe: Recipe | undefined;
}

/** One trick: the starts that it would try next, the most promising first. */
export type Propose = (situation: Situation) => Start[];
