import type { FindingRule } from '#rules/rule.ts';

const HINTS = ['readOnlyHint', 'destructiveHint'];

/** The definition carries no annotation about what a call does. */
export const annotationsMissing: FindingRule = {
  id: 'annotations-missing',
  title: 'Annotations missing',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The author declares nothing about what a call does, so clients must assume the worst.',
  kind: 'finding',
  scope: 'tool',
  family: 'claims',
  find: ({ annotations }) => {
    const declared = HINTS.some((hint) => typeof annotations[hint] === 'boolean');
    return declared ? [] : [{ at: '/annotations', absent: true }];
  },
};
