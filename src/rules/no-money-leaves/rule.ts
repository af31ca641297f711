import type { ModifierRule } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';
import { actsWith, quotePhrases, type Subject } from '#signals/subject.ts';

/** The call issues a document, moves money between accounts of one owner, or takes back what was ordered. */
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
  needs: { effects: ['cancel'], phrases: ['money-stays'] },
  find: (subject) => [...quotePhrases(subject, 'money-stays', ['statement', 'negated']), ...takenBack(subject)],
};

/** An order that is cancelled, whatever is paid back for it or charged for that, where the name orders and pays nothing. */
function takenBack(subject: Subject): readonly Act[] {
  const spends = actsWith(subject, 'order', 'pay').some(({ source }) => source === 'name');
  return spends ? [] : actsWith(subject, 'cancel');
}
