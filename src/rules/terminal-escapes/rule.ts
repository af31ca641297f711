import type { FindingRule } from '#rules/rule.ts';
import { veiled } from '#signals/subject.ts';

/** A text holds sequences that a terminal obeys. */
export const terminalEscapes: FindingRule = {
  id: 'terminal-escapes',
  title: 'Terminal escapes',
  status: 'trial',
  attacks: ['tool-poisoning'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP03' },
    { framework: 'cwe', id: 'CWE-150' },
  ],
  message: 'The definition holds sequences that change what a terminal shows.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['escapes'] },
  find: (subject) => veiled(subject, 'escapes'),
};
