import type { ModifierRule } from '#rules/rule.ts';
import { quotePhrases } from '#signals/subject.ts';

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
  needs: { phrases: ['bounded'] },
  find: (subject) => quotePhrases(subject, 'bounded', ['statement']),
};
