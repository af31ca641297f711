import type { WeighedSeverity } from '#signals/weighed-parts.ts';
import { isLikeliest, quotedIn, reasonsForSeverity } from '#signals/weights.ts';
import type { ModifierRule } from './rule.ts';

/** The rule that moves a category to a severity where no other rule moves it, by all words of the definition together. */
export function weighedSeverity(
  weighed: WeighedSeverity,
  card: Pick<ModifierRule, 'title' | 'attacks' | 'frameworks' | 'message'>,
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
    find: (subject) => (isLikeliest(weighed, subject) ? reasonsForSeverity(weighed, subject).map(quotedIn) : []),
  };
}
