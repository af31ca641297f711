import type { Asked, LadderTry } from '#model/types.ts';
import { dummyFor } from './dummies.ts';
import { dummiesFor } from './names.ts';
import type { Recipe } from './recipe.ts';
import type { Try } from './search.ts';
import type { Start } from './start.ts';
import type { Proposal } from './steps.ts';

const MOST = 100;
const LONGEST = 200;

/** One try as the catalogue keeps it: names of variables, never their values. */
export function told({ step, start, attempt }: Try): LadderTry {
  const variables = Object.keys(start.environment);
  return {
    step,
    ...(start.arguments.length > 0 && { arguments: [...start.arguments] }),
    ...(variables.length > 0 && { variables }),
    ...(start.preloads.length > 0 && { preloads: [...start.preloads] }),
    outcome: attempt.outcome,
    ...(attempt.outcome === 'observed' ? { tools: attempt.tools.length } : { because: attempt.because }),
  };
}

/** The start that the catalogue tells of; a recipe's values come from the listing, all others are made up again from their names. */
export function startOf({ variables = [], ...tried }: LadderTry, recipe: Recipe | undefined): Start {
  const given = Object.entries(recipe?.environment ?? {}).filter(([name]) => variables.includes(name));
  const environment = { ...dummiesFor(variables), ...Object.fromEntries(given) };
  return { arguments: tried.arguments ?? [], environment, preloads: tried.preloads ?? [] };
}

/** A start as the snapshot of its answer keeps it, bounded, since names and words may be a stranger's. */
export function askedOf({ step, start }: Proposal): Asked {
  const names = Object.entries(start.environment);
  const dummies = names.filter(([name, value]) => value === dummyFor(name)).map(([name]) => name);
  const fromListing = names.filter(([name, value]) => value !== dummyFor(name)).map(([name]) => name);
  return {
    step,
    ...(start.arguments.length > 0 && { arguments: bounded(start.arguments) }),
    ...(dummies.length > 0 && { dummies: bounded(dummies) }),
    ...(fromListing.length > 0 && { fromListing: bounded(fromListing) }),
    ...(start.preloads.length > 0 && { preloads: [...start.preloads] }),
  };
}

function bounded(words: readonly string[]): string[] {
  return words.slice(0, MOST).map((word) => (word.length > LONGEST ? word.slice(0, LONGEST).toWellFormed() : word));
}
