import { weighedSeverity } from '#rules/weighed-severity.ts';

/** All that the definition says together is most like what Execute tools say that run whatever they are given. */
export const weighsAsExecuteCritical = weighedSeverity(
  { category: 'Execute', severity: 'critical' },
  {
    title: 'Weighs as critical for Execute',
    attacks: ['command-injection', 'destructive-autonomy'],
    frameworks: [
      { framework: 'owasp-mcp', id: 'MCP05' },
      { framework: 'cwe', id: 'CWE-77' },
      { framework: 'cwe', id: 'CWE-94' },
    ],
    message: 'All words of the definition together are most like those of Execute tools that run whatever they are given.',
  },
);
