import type { ModifierRule } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';
import { actsWith, quotePhrases, type Subject } from '#signals/subject.ts';

/** Verbs of what ends soon by itself: a step of a debugger. */
const ENDS_SOON = new Set(['rescan', 'step']);

/** What is set off can be repeated or stopped again at once. */
export const boundedEffect: ModifierRule = {
  id: 'bounded-effect',
  title: 'Bounded effect',
  status: 'trial',
  attacks: [],
  frameworks: [],
  message: 'The effect is bounded and easily repeated or undone.',
  kind: 'modifier',
  scope: 'tool',
  moves: 'Execute',
  to: 'medium',
  needs: { effects: ['control'], phrases: ['bounded'] },
  find: (subject) => [...quotePhrases(subject, 'bounded', ['statement']), ...soonOver(subject)],
};

/** All that is set off is of a kind that ends soon or starts again: a refresh, a port forward. */
function soonOver(subject: Subject): readonly Act[] {
  const runs = actsWith(subject, 'control');
  return runs.every(({ lemma, objects }) => ENDS_SOON.has(lemma) || objects.has('bounded-run')) ? runs : [];
}
