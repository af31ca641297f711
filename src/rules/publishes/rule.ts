import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** Something becomes visible to everybody or to whoever has a link. */
export const publishes: EffectRule = {
  id: 'publishes',
  title: 'Publishes',
  status: 'trial',
  attacks: ['data-exfiltration'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP10' },
    { framework: 'cwe', id: 'CWE-200' },
  ],
  message: 'A call makes something visible to people who could not see it before.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  severity: 'high',
  needs: { effects: ['publish'] },
  find: (subject) => actsWith(subject, 'publish'),
};
