import type { FindingRule } from '#rules/rule.ts';

/** Annotations say that the tool changes things and leave open whether it destroys, which the specification reads as yes. */
export const destructiveHintUnset: FindingRule = {
  id: 'destructive-hint-unset',
  title: 'Destructive hint unset',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The annotations leave open whether a call destroys, which the specification reads as yes.',
  kind: 'finding',
  scope: 'tool',
  family: 'claims',
  find: ({ annotations: { readOnlyHint, destructiveHint } }) =>
    readOnlyHint === false && destructiveHint === undefined ? [{ at: '/annotations/destructiveHint', absent: true }] : [],
};
