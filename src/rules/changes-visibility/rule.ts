import type { EffectRule } from '#rules/rule.ts';
import { actsWith, parametersWith, quoteKey } from '#signals/subject.ts';

/** An argument of a change says who may see the thing. */
export const changesVisibility: EffectRule = {
  id: 'changes-visibility',
  title: 'Changes visibility',
  status: 'trial',
  attacks: ['privilege-escalation', 'data-exfiltration'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP02' },
    { framework: 'cwe', id: 'CWE-732' },
  ],
  message: 'A call can change who may see what it changes.',
  kind: 'effect',
  scope: 'tool',
  traits: ['changes-access'],
  needs: { roles: ['visibility'] },
  find: (subject) => {
    const changes = actsWith(subject, 'update', 'overwrite').length > 0 && actsWith(subject, 'create').length === 0;
    return changes ? parametersWith(subject, 'visibility').map(quoteKey) : [];
  },
};
