import type { EffectRule } from '#rules/rule.ts';
import { queriesIn } from '#signals/query-languages.ts';
import { parametersWith, quoteKey } from '#signals/subject.ts';

/** A parameter is a statement or a filter in a query language. */
export const takesQuery: EffectRule = {
  id: 'takes-query',
  title: 'Takes a query',
  status: 'trial',
  attacks: ['raw-query-abuse'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-89' },
  ],
  message: 'An argument carries a query in a language of its own.',
  kind: 'effect',
  scope: 'tool',
  traits: ['open-ended-argument'],
  find: (subject) => [...parametersWith(subject, 'query', 'sql'), ...queriesIn(subject)].map(quoteKey),
};
