import type { Evidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule } from '#rules/rule.ts';
import { WEIGHED_TRAITS } from '#signals/weighed-parts.ts';
import { chanceOfTrait } from '#signals/weights.ts';
import { askable } from './asking.ts';
import { evidenceOfEffect, fire, partOfTrait, type Question } from './effects.ts';

/** Below this chance what gives a trait is taken to mean something else. */
const HARDLY = 1 / 20;
const LASTLY = askable(RULES.filter((rule): rule is EffectRule => rule.kind === 'effect' && rule.lastly === true));

/** The evidence of a tool with the traits that all its words give, and without those that they speak against. */
export function withWeighedTraits(one: Question, proofs: readonly Evidence[]): Evidence[] {
  const refuted = new Set(WEIGHED_TRAITS.filter((trait) => chanceOfTrait(trait, one.subject) < HARDLY).map((trait) => partOfTrait(trait)));
  const known = new Set(proofs.map(({ part }) => part));
  const given = fire(LASTLY, [one], ({ traits = [] }) => !traits.some((trait) => known.has(partOfTrait(trait))))[0] ?? [];
  return [...proofs.filter(({ part }) => !refuted.has(part)), ...given.flatMap(evidenceOfEffect)];
}
