import type { EffectRule } from '#rules/rule.ts';
import { actsWith, changesDrafts } from '#signals/subject.ts';

/** An invoice, a bill or a payment between parties is made, changed or recorded. */
export const settlesDebts: EffectRule = {
  id: 'settles-debts',
  title: 'Settles debts',
  status: 'trial',
  attacks: ['unbounded-spending'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call changes who owes what to whom.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Financial',
  severity: 'high',
  needs: { effects: ['settle'] },
  find: (subject) => (changesDrafts(subject) ? [] : actsWith(subject, 'settle')),
};
