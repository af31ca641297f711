import type { Subject } from '#signals/subject.ts';
import type { WeighedTrait } from '#signals/weighed-parts.ts';
import { chanceOfTrait, quotedIn, reasonsForTrait } from '#signals/weights.ts';
import type { EffectRule } from './rule.ts';

/** From this chance on a trait is likelier than its absence. */
const LIKELIER = 0.5;

/** What such a rule says of itself, from which chance on it speaks where not from an even one, and what a definition must allow. */
type TraitCard = Pick<EffectRule, 'id' | 'title' | 'attacks' | 'frameworks' | 'message'> & {
  readonly from?: number;
  readonly allows?: (subject: Subject) => boolean;
};

/** The rule that gives a trait that no single phrase gives, by all words of the definition together. */
export function weighedTrait(trait: WeighedTrait, { from = LIKELIER, allows = () => true, ...card }: TraitCard): EffectRule {
  return {
    ...card,
    status: 'trial',
    kind: 'effect',
    scope: 'tool',
    traits: [trait],
    lastly: true,
    find: (subject) => (chanceOfTrait(trait, subject) >= from && allows(subject) ? reasonsForTrait(trait, subject).map(quotedIn) : []),
  };
}
