import type { FindingRule } from '#rules/rule.ts';
import { veiled } from '#signals/subject.ts';

/** An order to the model is spelt so that word searches miss it. */
export const disguisedText: FindingRule = {
  id: 'disguised-text',
  title: 'Disguised text',
  status: 'trial',
  attacks: ['tool-poisoning'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The definition spells words so that people see them and searches do not.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['disguised'] },
  find: (subject) => veiled(subject, 'disguised'),
};
