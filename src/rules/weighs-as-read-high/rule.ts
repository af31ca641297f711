import { weighedSeverity } from '#rules/weighed-severity.ts';

/** All that the definition says together is most like what Read tools say that return secrets. */
export const weighsAsReadHigh = weighedSeverity(
  { category: 'Read', severity: 'high' },
  {
    title: 'Weighs as high for Read',
    attacks: ['credential-leak', 'data-exfiltration'],
    frameworks: [
      { framework: 'owasp-mcp', id: 'MCP01' },
      { framework: 'cwe', id: 'CWE-200' },
    ],
    message: 'All words of the definition together are most like those of Read tools that return secrets.',
  },
);
