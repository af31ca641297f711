import { weighedTrait } from '#rules/weighed-trait.ts';

/** All that the definition says together is most like what tools say that move or commit value. */
export const weighsAsMovesMoney = weighedTrait('moves-money', {
  id: 'weighs-as-moves-money',
  title: 'Weighs as moving money',
  attacks: ['unbounded-spending'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'All words of the definition together are like those of tools that move or commit value.',
});
