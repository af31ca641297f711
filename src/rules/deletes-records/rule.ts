import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** The name, the main clause or an action says that something is deleted. */
export const deletesRecords: EffectRule = {
  id: 'deletes-records',
  title: 'Deletes records',
  status: 'trial',
  attacks: ['destructive-autonomy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call removes something; whether it can come back, its severity says.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Destructive',
  find: (subject) => actsWith(subject, 'delete'),
};
