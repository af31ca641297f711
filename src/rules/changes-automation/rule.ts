import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** Files or settings that are run later are changed: hooks, CI, startup, a merged branch. */
export const changesAutomation: EffectRule = {
  id: 'changes-automation',
  title: 'Changes automation',
  status: 'trial',
  attacks: ['privilege-escalation'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP04' },
    { framework: 'cwe', id: 'CWE-94' },
  ],
  message: 'A call changes what will run later without being looked at again.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  severity: 'high',
  needs: { effects: ['automate'] },
  find: (subject) => actsWith(subject, 'automate'),
};
