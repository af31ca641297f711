import { weighedTrait } from '#rules/weighed-trait.ts';

/** All that the definition says together is most like what tools say that issue a token, a key or a session. */
export const weighsAsIssuesCredentials = weighedTrait('issues-credentials', {
  id: 'weighs-as-issues-credentials',
  title: 'Weighs as issuing credentials',
  attacks: ['credential-leak', 'token-misredemption', 'privilege-escalation'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP01' },
    { framework: 'cwe', id: 'CWE-522' },
  ],
  message: 'All words of the definition together are like those of tools that issue a token, a key or a session.',
});
