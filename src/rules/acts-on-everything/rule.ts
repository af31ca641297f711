import type { ModifierRule } from '#rules/rule.ts';
import { actsWith, quotePhrases } from '#signals/subject.ts';

const STOPS = new Set(['stop', 'kill', 'terminate', 'shutdown', 'halt']);

/** Everything that runs is stopped or started at once. */
export const actsOnEverything: ModifierRule = {
  id: 'acts-on-everything',
  title: 'Acts on everything',
  status: 'trial',
  attacks: ['destructive-autonomy'],
  frameworks: [],
  message: 'One call acts on everything that runs.',
  kind: 'modifier',
  scope: 'tool',
  moves: 'Execute',
  to: 'critical',
  needs: { phrases: ['everything'] },
  find: (subject) => (actsWith(subject, 'control').some(({ lemma }) => STOPS.has(lemma)) ? quotePhrases(subject, 'everything') : []),
};
