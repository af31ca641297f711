import { weighedTrait } from '#rules/weighed-trait.ts';

/** All that the definition says together is most like what tools say that carry data out. */
export const weighsAsSendsOutward = weighedTrait('sends-outward', {
  id: 'weighs-as-sends-outward',
  title: 'Weighs as sending outward',
  attacks: ['mass-messaging', 'data-exfiltration'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP10' }],
  message: 'All words of the definition together are like those of tools that carry data out.',
  from: 0.6,
});
