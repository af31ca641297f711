import type { ServerFindingRule } from '#rules/rule.ts';
import { namedAlike } from '#signals/tool-names.ts';

/** Two tools of one server have the same name. */
export const duplicateNames: ServerFindingRule = {
  id: 'duplicate-names',
  title: 'Duplicate names',
  status: 'trial',
  attacks: ['tool-shadowing'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'Several tools of the server have one name, so nobody can tell which is called.',
  kind: 'finding',
  scope: 'server',
  family: 'validity',
  find: ({ tools }) => namedAlike(tools, ({ name }) => name).map(({ index, name }) => ({ at: `/tools/${index}/name`, quote: name })),
};
