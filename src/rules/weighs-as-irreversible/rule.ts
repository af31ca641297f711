import { weighedTrait } from '#rules/weighed-trait.ts';

/** All that the definition says together is most like what tools say that leave no way back. */
export const weighsAsIrreversible = weighedTrait('irreversible', {
  id: 'weighs-as-irreversible',
  title: 'Weighs as irreversible',
  attacks: ['destructive-autonomy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'All words of the definition together are like those of tools that leave no way back.',
});
