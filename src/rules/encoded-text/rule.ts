import type { FindingRule } from '#rules/rule.ts';
import { veiled } from '#signals/subject.ts';

/** A text is written in a code that a model reads and a person does not. */
export const encodedText: FindingRule = {
  id: 'encoded-text',
  title: 'Encoded text',
  status: 'trial',
  attacks: ['tool-poisoning'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The definition holds sentences in a code that people do not read.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['encoded'] },
  find: (subject) => veiled(subject, 'encoded'),
};
