import type { WeighedSeverity } from '#signals/weighed-parts.ts';
import { chanceOfSeverity, quotedIn, reasonsForSeverity } from '#signals/weights.ts';
import type { ModifierRule } from './rule.ts';

/** From this chance on a severity is likelier than all others of its category together. */
const LIKELIER = 0.5;
/** Less harm than usual needs twice as much for it as against it. */
const TWICE_AS_LIKELY = 2 / 3;
/** What is rarer among tools than among the definitions that taught the words needs more than two thirds. */
const MUCH_LIKELIER = 0.7;

/** What a rule about a weighed severity says of itself, and whether that is below the base of the category or rarer than among what taught the words. */
type SeverityCard = Pick<ModifierRule, 'title' | 'attacks' | 'frameworks' | 'message'> & { readonly lowers?: true; readonly isRare?: true };

/** The rule that moves a category to a severity where no other rule moves it, by all words of the definition together. */
export function weighedSeverity(weighed: WeighedSeverity, { lowers, isRare, ...card }: SeverityCard): ModifierRule {
  const { category, severity } = weighed;
  const least = isRare ? MUCH_LIKELIER : lowers ? TWICE_AS_LIKELY : LIKELIER;
  return {
    ...card,
    id: `weighs-as-${category.toLowerCase()}-${severity}`,
    status: 'trial',
    kind: 'modifier',
    scope: 'tool',
    moves: category,
    to: severity,
    lastly: true,
    find: (subject) => (chanceOfSeverity(weighed, subject) >= least ? reasonsForSeverity(weighed, subject).map(quotedIn) : []),
  };
}
