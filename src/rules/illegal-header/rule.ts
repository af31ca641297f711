import type { FindingRule } from '#rules/rule.ts';
import { illegalHeaders } from '#signals/header-parameters.ts';

/** A parameter is to travel as a header that the protocol does not allow. */
export const illegalHeader: FindingRule = {
  id: 'illegal-header',
  title: 'Illegal header',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'A parameter asks to travel as an HTTP header that the protocol does not allow.',
  kind: 'finding',
  scope: 'tool',
  family: 'validity',
  find: illegalHeaders,
};
