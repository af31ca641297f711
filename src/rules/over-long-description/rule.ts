import type { FindingRule } from '#rules/rule.ts';

const LONGEST = 2_000;
const SHOWN = 120;

/** The description is so long that people stop reading it. */
export const overLongDescription: FindingRule = {
  id: 'over-long-description',
  title: 'Over-long description',
  status: 'trial',
  attacks: ['context-flooding'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The description is so long that people do not read it to its end.',
  kind: 'finding',
  scope: 'tool',
  family: 'quality',
  find: ({ tool }) => {
    const text = tool['description'];
    if (typeof text !== 'string' || text.length <= LONGEST) return [];
    return [{ at: '/description', quote: text.slice(0, SHOWN), reads: `${text.length} characters` }];
  },
};
