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
    const words = (tokens: readonly { word: string }[]) => tokens.map(({ word }) => word).join(' ');
    return words(tokensOfName(tool.name)) === words(description.tokens) ? [{ at: '/description', quote: description.text }] : [];
  },
};
