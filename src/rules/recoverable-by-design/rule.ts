import type { ModifierRule } from '#rules/rule.ts';
import { actsWith, quotePhrases, says } from '#signals/subject.ts';

/** What is deleted goes to a trash or can be made again. */
export const recoverableByDesign: ModifierRule = {
  id: 'recoverable-by-design',
  title: 'Recoverable by design',
  status: 'trial',
  attacks: [],
  frameworks: [],
  message: "What goes can be brought back or made again, by the definition's own words.",
  kind: 'modifier',
  scope: 'tool',
  moves: 'Destructive',
  to: 'high',
  needs: { effects: ['delete'], phrases: ['recoverable', 'own-store'] },
  find: (subject) => {
    if (says(subject, 'irreversible') || says(subject, 'no-bin')) return [];
    const small = actsWith(subject, 'delete').filter(({ objects }) => objects.has('recreatable') || objects.has('own-store'));
    return [...small, ...quotePhrases(subject, 'recoverable'), ...quotePhrases(subject, 'own-store')];
  },
};
