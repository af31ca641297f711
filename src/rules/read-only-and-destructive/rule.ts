import type { FindingRule } from '#rules/rule.ts';

const HINTS = ['readOnlyHint', 'destructiveHint'].map((quote) => ({ at: `/annotations/${quote}`, quote, key: true }) as const);

/** The annotations call a tool read-only and destructive at once. */
export const readOnlyAndDestructive: FindingRule = {
  id: 'read-only-and-destructive',
  title: 'Read-only and destructive',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The annotations call the tool read-only and destructive at once.',
  kind: 'finding',
  scope: 'tool',
  family: 'claims',
  find: ({ annotations: { readOnlyHint, destructiveHint } }) => (readOnlyHint === true && destructiveHint === true ? HINTS : []),
};
