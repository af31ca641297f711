import type { FindingRule } from '#rules/rule.ts';

/** The definition is larger than what the rules read of it. */
export const definitionCut: FindingRule = {
  id: 'definition-cut',
  title: 'Definition cut',
  status: 'trial',
  attacks: ['tool-poisoning', 'context-flooding'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The definition is so large that only its beginning was read; what stands behind may do more than the label says.',
  kind: 'finding',
  scope: 'tool',
  family: 'quality',
  find: ({ cut }) => cut.map((at) => ({ at, quote: at.slice(at.lastIndexOf('/') + 1), key: true })),
};
