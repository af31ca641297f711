import type { ServerFindingRule } from '#rules/rule.ts';
import { estimatedTokens } from '#signals/server-subject.ts';

const MOST = 10_000;

/** The definitions of the server take much of what a model can hold in mind. */
export const contextCost: ServerFindingRule = {
  id: 'context-cost',
  title: 'Context cost',
  status: 'trial',
  attacks: ['context-flooding'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The definitions take a large part of what a model can hold in mind, in every conversation.',
  kind: 'finding',
  scope: 'server',
  family: 'quality',
  estimates: 'tokens',
  find: ({ tools }) => {
    const tokens = estimatedTokens(tools);
    return tokens > MOST
      ? [{ at: '/tools', quote: 'tools', key: true, reads: `about ${tokens} tokens, a token being estimated at four characters of JSON` }]
      : [];
  },
};
