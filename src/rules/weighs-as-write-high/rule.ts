import { weighedSeverity } from '#rules/weighed-severity.ts';

/** All that the definition says together is most like what Write tools say that change access, security or what the public sees. */
export const weighsAsWriteHigh = weighedSeverity(
  { category: 'Write', severity: 'high' },
  {
    title: 'Weighs as high for Write',
    attacks: ['privilege-escalation', 'confused-deputy'],
    frameworks: [
      { framework: 'owasp-mcp', id: 'MCP02' },
      { framework: 'cwe', id: 'CWE-269' },
    ],
    message:
      'All words of the definition together are most like those of Write tools that change access, security or what the public sees.',
  },
);
