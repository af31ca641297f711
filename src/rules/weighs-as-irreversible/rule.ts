import { weighedTrait } from '#rules/weighed-trait.ts';
import { wayBack } from '#signals/way-back.ts';

/** All that the definition says together is most like what tools say that leave no way back, and nothing speaks of one. */
export const weighsAsIrreversible = weighedTrait('irreversible', {
  id: 'weighs-as-irreversible',
  title: 'Weighs as irreversible',
  attacks: ['destructive-autonomy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'All words of the definition together are like those of tools that leave no way back.',
  allows: (subject) => wayBack(subject).length === 0,
});
