import type { FindingRule } from '#rules/rule.ts';
import { veiled } from '#signals/subject.ts';

/** A text holds comments or elements that a page does not show. */
export const hiddenMarkup: FindingRule = {
  id: 'hidden-markup',
  title: 'Hidden markup',
  status: 'trial',
  attacks: ['tool-poisoning'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The definition holds text that disappears where markup is rendered.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['markup'] },
  find: (subject) => veiled(subject, 'markup'),
};
