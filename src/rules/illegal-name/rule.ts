import type { FindingRule } from '#rules/rule.ts';

const LEGAL = /^[A-Za-z0-9_.-]{1,128}$/;
const SHOWN = 200;

/** The name has characters or a length that the protocol advises against. */
export const illegalName: FindingRule = {
  id: 'illegal-name',
  title: 'Illegal name',
  status: 'trial',
  attacks: ['tool-shadowing'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The name has characters or a length that the protocol does not allow for.',
  kind: 'finding',
  scope: 'tool',
  family: 'validity',
  find: ({ tool: { name } }) => {
    if (name === '') return [{ at: '/name', absent: true }];
    return LEGAL.test(name) ? [] : [{ at: '/name', quote: name.slice(0, SHOWN) }];
  },
};
