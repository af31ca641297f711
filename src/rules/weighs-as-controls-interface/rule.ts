import { weighedTrait } from '#rules/weighed-trait.ts';

/** All that the definition says together is most like what tools say that drive a browser, a desktop or a device. */
export const weighsAsControlsInterface = weighedTrait('controls-interface', {
  id: 'weighs-as-controls-interface',
  title: 'Weighs as controlling an interface',
  attacks: ['confused-deputy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP06' }],
  message: 'All words of the definition together are like those of tools that drive a browser, a desktop or a device.',
});
