import { weighedTrait } from '#rules/weighed-trait.ts';
import { mayBeFree } from '#signals/free-arguments.ts';

/** All that the definition says together is most like what tools say that take free-form code, queries, paths or addresses, and some argument may be one. */
export const weighsAsOpenEndedArgument = weighedTrait('open-ended-argument', {
  id: 'weighs-as-open-ended-argument',
  title: 'Weighs as open-ended',
  attacks: ['raw-query-abuse'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-89' },
  ],
  message: 'All words of the definition together are like those of tools that take free-form code, queries, paths or addresses.',
  allows: mayBeFree,
  from: 0.7,
});
