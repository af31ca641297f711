import { weighedTrait } from '#rules/weighed-trait.ts';

/** All that the definition says together is most like what tools say that change who may do what. */
export const weighsAsChangesAccess = weighedTrait('changes-access', {
  id: 'weighs-as-changes-access',
  title: 'Weighs as changing access',
  attacks: ['privilege-escalation', 'confused-deputy'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP02' },
    { framework: 'cwe', id: 'CWE-269' },
  ],
  message: 'All words of the definition together are like those of tools that change who may do what.',
  from: 0.85,
});
