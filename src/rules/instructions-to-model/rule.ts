import type { FindingRule } from '#rules/rule.ts';
import { quotePhrases } from '#signals/subject.ts';

/** A text tells the model to drop its instructions or to call this tool before all others. */
export const instructionsToModel: FindingRule = {
  id: 'instructions-to-model',
  title: 'Instructions to the model',
  status: 'trial',
  attacks: ['tool-poisoning', 'tool-shadowing'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP03' },
    { framework: 'owasp-mcp', id: 'MCP06' },
  ],
  message: 'The definition gives orders to the model that are not about using the tool.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  find: (subject) => quotePhrases(subject, 'override'),
};
