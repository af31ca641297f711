import type { Propose } from './situation.ts';
import { PLAIN, type Start } from './start.ts';

/** What a listing says is needed to start a server. */
export interface Recipe {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts the server as its listing says. */
export const fromRecipe: Propose = ({ recipe }) => (recipe === undefined ? [] : [startBy(recipe)]);

function startBy(recipe: Recipe): Start {
  return { ...PLAIN, ...recipe };
}
