import type { EffectRule } from '#rules/rule.ts';
import { actsWith, says } from '#signals/subject.ts';

/** The definition says that something new is made or added. */
export const createsRecords: EffectRule = {
  id: 'creates-records',
  title: 'Creates records',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call adds something that an ordinary call can take away again.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  needs: { effects: ['create', 'overwrite'] },
  find: (subject) => [...actsWith(subject, 'create'), ...(says(subject, 'keeps-existing') ? actsWith(subject, 'overwrite') : [])],
};
