import type { Subject } from '#signals/subject.ts';
import type { WeighedSeverity } from '#signals/weighed-parts.ts';
import { chanceOfSeverity, quotedIn, reasonsForSeverity } from '#signals/weights.ts';
import type { ModifierRule } from './rule.ts';

/** From this chance on a severity is likelier than all others of its category together. */
const LIKELIER = 0.5;
/** Less harm than usual needs twice as much for it as against it. */
const TWICE_AS_LIKELY = 2 / 3;
/** What a rule about a weighed severity says of itself, whether that is below the base of the category, from which chance on it speaks where not from the usual one, and what a definition must allow. */
type SeverityCard = Pick<ModifierRule, 'title' | 'attacks' | 'frameworks' | 'message'> & {
  readonly lowers?: true;
  readonly from?: number;
  readonly allows?: (subject: Subject) => boolean;
};

/** The rule that moves a category to a severity where no other rule moves it, by all words of the definition together. */
export function weighedSeverity(
  weighed: WeighedSeverity,
  { lowers, from = lowers ? TWICE_AS_LIKELY : LIKELIER, allows = () => true, ...card }: SeverityCard,
): ModifierRule {
  const { category, severity } = weighed;
  return {
    ...card,
    id: `weighs-as-${category.toLowerCase()}-${severity}`,
    status: 'trial',
    kind: 'modifier',
    scope: 'tool',
    moves: category,
    to: severity,
    lastly: true,
    find: (subject) =>
      chanceOfSeverity(weighed, subject) >= from && allows(subject) ? reasonsForSeverity(weighed, subject).map(quotedIn) : [],
  };
}
