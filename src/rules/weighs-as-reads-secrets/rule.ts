import { weighedTrait } from '#rules/weighed-trait.ts';

/** All that the definition says together is most like what tools say that return secrets that exist. */
export const weighsAsReadsSecrets = weighedTrait('reads-secrets', {
  id: 'weighs-as-reads-secrets',
  title: 'Weighs as reading secrets',
  attacks: ['credential-leak', 'data-exfiltration'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP01' },
    { framework: 'cwe', id: 'CWE-200' },
  ],
  message: 'All words of the definition together are like those of tools that return secrets that exist.',
});
