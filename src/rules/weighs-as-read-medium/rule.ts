import { weighedSeverity } from '#rules/weighed-severity.ts';
import { mayReturnContent } from '#signals/content-left-out.ts';

/** All that the definition says together is most like what Read tools say that return private content, and the definition leaves that open. */
export const weighsAsReadMedium = weighedSeverity(
  { category: 'Read', severity: 'medium' },
  {
    from: 0.7,
    allows: mayReturnContent,
    title: 'Weighs as medium for Read',
    attacks: ['data-exfiltration', 'toxic-combination'],
    frameworks: [
      { framework: 'owasp-mcp', id: 'MCP10' },
      { framework: 'cwe', id: 'CWE-200' },
    ],
    message: 'All words of the definition together are most like those of Read tools that return private content.',
  },
);
