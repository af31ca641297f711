import type { ServerFindingRule } from '#rules/rule.ts';
import { steering } from '#signals/steering.ts';

/** A text of one tool says what to do when a tool is called that this server does not have. */
export const steersOtherTools: ServerFindingRule = {
  id: 'steers-other-tools',
  title: 'Steers other tools',
  status: 'trial',
  attacks: ['tool-shadowing'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'A definition says how to use a tool that this server does not have.',
  kind: 'finding',
  scope: 'server',
  family: 'cross-tool',
  find: (server) => steering(server),
};
