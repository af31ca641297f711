import type { ServerFindingRule } from '#rules/rule.ts';

/** The package names no place where its source can be read. */
export const noRepository: ServerFindingRule = {
  id: 'no-repository',
  title: 'No repository',
  status: 'trial',
  attacks: ['compromised-package'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP04' }],
  message: 'The package names no place where its source can be read.',
  kind: 'finding',
  scope: 'server',
  family: 'provenance',
  find: ({ facts, target }) => (facts && target?.kind === 'npm' && !facts.repository ? [{ at: '/facts/repository', absent: true }] : []),
};
