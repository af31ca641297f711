import type { ServerFindingRule } from '#rules/rule.ts';

const MOST = 40;

/** The server lists more tools than a model chooses among well. */
export const tooManyTools: ServerFindingRule = {
  id: 'too-many-tools',
  title: 'Too many tools',
  status: 'trial',
  attacks: ['context-flooding'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The server lists more tools than a model chooses among well.',
  kind: 'finding',
  scope: 'server',
  family: 'quality',
  find: ({ tools }) => (tools.length > MOST ? [{ at: '/tools', quote: 'tools', key: true, reads: `${tools.length} tools` }] : []),
};
