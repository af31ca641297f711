import type { Evidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { Subject } from '#signals/subject.ts';
import { WEIGHED_TRAITS, type WeighedTrait } from '#signals/weighed-parts.ts';
import { chanceOfTrait } from '#signals/weights.ts';
import { partOfTrait } from './effects.ts';

/** From which chance on a rule's traits stand, where it says so. */
const LEAST = new Map(RULES.flatMap((rule) => (rule.kind === 'effect' && rule.traitsFrom ? [[rule.id, rule.traitsFrom] as const] : [])));
const TRAITS: ReadonlyMap<string, WeighedTrait> = new Map(WEIGHED_TRAITS.map((trait) => [partOfTrait(trait), trait]));

/** The evidence of a tool without traits that one phrase or argument gives and all words of the description speak against. */
export function withoutUnlikelyTraits(subject: Subject, proofs: readonly Evidence[]): readonly Evidence[] {
  return subject.description.tokens.length === 0 ? proofs : proofs.filter((proof) => !isUnlikely(proof, subject));
}

function isUnlikely({ rule, part }: Evidence, subject: Subject): boolean {
  const least = LEAST.get(rule);
  const trait = least === undefined ? undefined : TRAITS.get(part);
  return trait !== undefined && chanceOfTrait(trait, subject) < (least ?? 0);
}
