import type { FindingRule } from '#rules/rule.ts';
import { tokensOfName } from '#signals/tokens.ts';

/** There is no description, or it only repeats the name. */
export const missingDescription: FindingRule = {
  id: 'missing-description',
  title: 'Missing description',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The definition does not say in words what the tool does.',
  kind: 'finding',
  scope: 'tool',
  family: 'quality',
  find: ({ tool, description, describedAt }) => {
    if (describedAt !== '/description' || description.text.trim() === '') return [{ at: '/description', absent: true }];
    const named = tokensOfName(tool.name);
    const isSame = named.length === description.tokens.length && named.every(({ word }, index) => word === description.tokens[index]?.word);
    return isSame ? [{ at: '/description', quote: description.text }] : [];
  },
};
