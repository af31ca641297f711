import type { WeighedTrait } from '#signals/weighed-parts.ts';
import { chanceOfTrait, quotedIn, reasonsForTrait } from '#signals/weights.ts';
import type { EffectRule } from './rule.ts';

/** From this chance on a trait is likelier than its absence. */
const LIKELIER = 0.5;
/** What is rarer among tools than among the definitions that taught the words needs more than two thirds. */
const MUCH_LIKELIER = 0.7;

/** What a rule about a weighed trait says of itself, and whether it is rarer than among what taught the words. */
type TraitCard = Pick<EffectRule, 'id' | 'title' | 'attacks' | 'frameworks' | 'message'> & { readonly isRare?: true };

/** The rule that gives a trait that no single phrase gives, by all words of the definition together. */
export function weighedTrait(trait: WeighedTrait, { isRare, ...card }: TraitCard): EffectRule {
  const least = isRare ? MUCH_LIKELIER : LIKELIER;
  return {
    ...card,
    status: 'trial',
    kind: 'effect',
    scope: 'tool',
    traits: [trait],
    lastly: true,
    find: (subject) => (chanceOfTrait(trait, subject) >= least ? reasonsForTrait(trait, subject).map(quotedIn) : []),
  };
}
