import type { ModifierRule } from '#rules/rule.ts';
import { quotePhrases } from '#signals/subject.ts';

/** The call issues a document or moves money between accounts of one owner. */
export const noMoneyLeaves: ModifierRule = {
  id: 'no-money-leaves',
  title: 'No money leaves',
  status: 'trial',
  attacks: [],
  frameworks: [],
  message: 'No money leaves by the call itself.',
  kind: 'modifier',
  scope: 'tool',
  moves: 'Financial',
  to: 'high',
  needs: { phrases: ['money-stays'] },
  find: (subject) => quotePhrases(subject, 'money-stays', ['statement', 'negated']),
};
