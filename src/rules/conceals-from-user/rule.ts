import type { FindingRule } from '#rules/rule.ts';
import { given } from '#signals/subject.ts';

/** A text tells the model to keep something from the person it works for. */
export const concealsFromUser: FindingRule = {
  id: 'conceals-from-user',
  title: 'Conceals from the user',
  status: 'trial',
  attacks: ['tool-poisoning', 'data-exfiltration'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The definition tells the model to keep something from the user.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['conceal'] },
  find: (subject) => given(subject, 'conceal'),
};
