import type { FindingRule } from '#rules/rule.ts';
import { secretContents, secretOrders, secretValues } from '#signals/secret-values.ts';

/** A text orders the model to hand over what opens accounts, or a file of it stands ready as a value. */
export const secretTargets: FindingRule = {
  id: 'secret-targets',
  title: 'Secret targets',
  status: 'trial',
  attacks: ['tool-poisoning', 'data-exfiltration', 'credential-leak'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP01' },
    { framework: 'owasp-mcp', id: 'MCP03' },
  ],
  message: 'The definition reaches for files or values that open the accounts of the user.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  find: (subject) => [...secretOrders(subject), ...secretContents(subject), ...secretValues(subject)],
};
