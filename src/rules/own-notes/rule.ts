import type { ModifierRule } from '#rules/rule.ts';
import { actsWith, quotePhrases } from '#signals/subject.ts';

/** The object is the agent's own memory, plan or notes. */
export const ownNotes: ModifierRule = {
  id: 'own-notes',
  title: 'Own notes',
  status: 'trial',
  attacks: [],
  frameworks: [],
  message: "A call touches only the agent's own notes, plan or memory.",
  kind: 'modifier',
  scope: 'tool',
  moves: 'Write',
  to: 'low',
  needs: { effects: ['create', 'update'], phrases: ['own-store'] },
  find: (subject) => [
    ...actsWith(subject, 'create', 'update').filter(({ objects }) => objects.has('own-store')),
    ...quotePhrases(subject, 'own-store'),
  ],
};
