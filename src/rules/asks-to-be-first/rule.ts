import type { FindingRule } from '#rules/rule.ts';
import { given } from '#signals/subject.ts';

/** A text asks that this tool be called before others, or at every turn. */
export const asksToBeFirst: FindingRule = {
  id: 'asks-to-be-first',
  title: 'Asks to be first',
  status: 'trial',
  attacks: ['tool-shadowing'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The definition asks that this tool be called before others.',
  kind: 'finding',
  scope: 'tool',
  family: 'cross-tool',
  needs: { wording: ['first'] },
  find: (subject) => given(subject, 'first'),
};
