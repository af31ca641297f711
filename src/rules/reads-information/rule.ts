import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** The name, the main clause or an action says that something is returned. */
export const readsInformation: EffectRule = {
  id: 'reads-information',
  title: 'Reads information',
  status: 'trial',
  attacks: [],
  frameworks: [],
  message: 'A call returns information and leaves the world as it was.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Read',
  needs: { effects: ['read'] },
  find: (subject) => actsWith(subject, 'read'),
};
