import type { FindingRule } from '#rules/rule.ts';
import { veiled } from '#signals/subject.ts';

/** Blank space pushes a text out of sight. */
export const paddedText: FindingRule = {
  id: 'padded-text',
  title: 'Padded text',
  status: 'trial',
  attacks: ['tool-poisoning'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'Blank space in the definition pushes text out of sight.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['padding'] },
  find: (subject) => veiled(subject, 'padding'),
};
