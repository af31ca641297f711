import type { FindingRule } from '#rules/rule.ts';
import { given } from '#signals/subject.ts';

/** A text tells the model to drop the instructions that it works under. */
export const instructionsToModel: FindingRule = {
  id: 'instructions-to-model',
  title: 'Instructions to the model',
  status: 'trial',
  attacks: ['tool-poisoning'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP03' },
    { framework: 'owasp-mcp', id: 'MCP06' },
  ],
  message: 'The definition tells the model to drop its instructions.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['override'] },
  find: (subject) => given(subject, 'override'),
};
