import type { WeighedTrait } from '#signals/weighed-parts.ts';
import { chanceOfTrait, quotedIn, reasonsForTrait } from '#signals/weights.ts';
import type { EffectRule } from './rule.ts';

/** From this chance on a trait is likelier than its absence. */
const LIKELIER = 0.5;

/** The rule that gives a trait that no single phrase gives, by all words of the definition together. */
export function weighedTrait(
  trait: WeighedTrait,
  card: Pick<EffectRule, 'id' | 'title' | 'attacks' | 'frameworks' | 'message'>,
): EffectRule {
  return {
    ...card,
    status: 'trial',
    kind: 'effect',
    scope: 'tool',
    traits: [trait],
    lastly: true,
    find: (subject) => (chanceOfTrait(trait, subject) >= LIKELIER ? reasonsForTrait(trait, subject).map(quotedIn) : []),
  };
}
