import type { FindingRule } from '#rules/rule.ts';
import { quoteKey } from '#signals/subject.ts';

const NESTED = /[.[]/;

/** A parameter has no description. */
export const undocumentedParameters: FindingRule = {
  id: 'undocumented-parameters',
  title: 'Undocumented parameters',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'Parameters are not described, so an agent guesses what to pass.',
  kind: 'finding',
  scope: 'tool',
  family: 'quality',
  find: ({ parameters }) => parameters.filter(({ description, name }) => description === '' && !NESTED.test(name)).map(quoteKey),
};
