import type { ServerFindingRule } from '#rules/rule.ts';

/** The package runs programs of its own while it is installed. */
export const installScripts: ServerFindingRule = {
  id: 'install-scripts',
  title: 'Install scripts',
  status: 'trial',
  attacks: ['compromised-package'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP04' }],
  message: 'The package runs programs of its own while it is installed.',
  kind: 'finding',
  scope: 'server',
  family: 'provenance',
  find: ({ facts }) => (facts?.installScripts ? [{ at: '/facts/installScripts', quote: 'installScripts', key: true }] : []),
};
