import { weighedTrait } from '#rules/weighed-trait.ts';
import { mayReturnContent } from '#signals/content-left-out.ts';

/** All that the definition says together is most like what tools say that return private content, and the definition leaves that open. */
export const weighsAsPrivate = weighedTrait('reads-private-data', {
  id: 'weighs-as-private',
  title: 'Weighs as private',
  attacks: ['data-exfiltration', 'toxic-combination'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP10' },
    { framework: 'cwe', id: 'CWE-200' },
  ],
  message: 'All words of the definition together are like those of tools that return private content.',
  from: 0.7,
  allows: mayReturnContent,
});
