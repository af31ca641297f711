import type { EffectRule } from '#rules/rule.ts';

/** Nothing in the definition says what a call does. */
export const namesNoEffect: EffectRule = {
  id: 'names-no-effect',
  title: 'Names no effect',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'Nothing in the definition shows what a call does, so nothing shows it to be harmless.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  fallback: true,
  find: ({ describedAt }) => [{ at: describedAt, absent: true }],
};
