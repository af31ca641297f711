import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** A version goes live or a migration is applied. */
export const deploysChanges: EffectRule = {
  id: 'deploys-changes',
  title: 'Deploys changes',
  status: 'trial',
  attacks: ['destructive-autonomy', 'compromised-package'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP04' }],
  message: 'A call puts a version or a migration into service.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  severity: 'critical',
  needs: { effects: ['deploy'] },
  find: (subject) => actsWith(subject, 'deploy'),
};
