import type { FindingRule } from '#rules/rule.ts';
import { given } from '#signals/subject.ts';

/** A text tells the model to use this tool in place of others, whatever the user wants. */
export const demandsPrecedence: FindingRule = {
  id: 'demands-precedence',
  title: 'Demands precedence',
  status: 'trial',
  attacks: ['tool-shadowing'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The definition tells the model to use this tool in place of all others.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['displace'] },
  find: (subject) => given(subject, 'displace'),
};
