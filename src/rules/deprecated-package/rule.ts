import type { ServerFindingRule } from '#rules/rule.ts';

/** The registry calls the package deprecated. */
export const deprecatedPackage: ServerFindingRule = {
  id: 'deprecated-package',
  title: 'Deprecated package',
  status: 'trial',
  attacks: ['compromised-package'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP04' }],
  message: 'The registry calls the package deprecated, so nobody mends it.',
  kind: 'finding',
  scope: 'server',
  family: 'provenance',
  find: ({ facts }) => (facts?.deprecated ? [{ at: '/facts/deprecated', quote: facts.deprecated }] : []),
};
