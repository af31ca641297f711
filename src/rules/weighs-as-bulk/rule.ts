import { weighedTrait } from '#rules/weighed-trait.ts';
import { mayBeMany } from '#signals/bulk-lists.ts';

/** All that the definition says together is most like what tools say that act on many objects by one call, and nothing names one thing alone. */
export const weighsAsBulk = weighedTrait('bulk', {
  id: 'weighs-as-bulk',
  title: 'Weighs as bulk',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'All words of the definition together are like those of tools that act on many objects by one call.',
  allows: mayBeMany,
});
