import type { Evidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule } from '#rules/rule.ts';
import { askable } from './asking.ts';
import { evidenceOfEffect, fire, partOfTrait, type Question } from './effects.ts';

const LASTLY = askable(RULES.filter((rule): rule is EffectRule => rule.kind === 'effect' && rule.lastly === true));

/** The evidence of a tool with the traits that no single phrase gives and all its words do. */
export function withWeighedTraits(one: Question, proofs: readonly Evidence[]): Evidence[] {
  const known = new Set(proofs.map(({ part }) => part));
  const given = fire(LASTLY, [one], ({ traits = [] }) => !traits.some((trait) => known.has(partOfTrait(trait))))[0] ?? [];
  return [...proofs, ...given.flatMap(evidenceOfEffect)];
}
