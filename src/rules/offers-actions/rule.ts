import type { EffectRule } from '#rules/rule.ts';

/** One argument chooses among actions that differ. */
export const offersActions: EffectRule = {
  id: 'offers-actions',
  title: 'Offers several actions',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'One argument chooses among actions of different effect.',
  kind: 'effect',
  scope: 'tool',
  traits: ['multi-action'],
  find: ({ choices }) => {
    const named = choices.filter(({ value }) => value !== '');
    return named.length > 1 ? named.map(({ value, quotedAt }) => ({ at: quotedAt, quote: value })) : [];
  },
};
