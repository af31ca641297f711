import type { EffectRule } from '#rules/rule.ts';
import { actsWith, parametersWith, quoteKey, quotePhrases } from '#signals/subject.ts';

/** Statements in a query language are executed, and the definition limits them to reading. */
export const readsByQuery: EffectRule = {
  id: 'reads-by-query',
  title: 'Reads by query',
  status: 'trial',
  attacks: ['raw-query-abuse', 'data-exfiltration'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP10' },
    { framework: 'cwe', id: 'CWE-89' },
  ],
  message: 'A call runs read-only queries that the caller writes, over a whole database.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Read',
  severity: 'medium',
  traits: ['reads-private-data'],
  needs: { phrases: ['read-only'] },
  find: (subject) => {
    const limits = quotePhrases(subject, 'read-only');
    const asked = [
      ...actsWith(subject, 'query', 'request'),
      ...(actsWith(subject, 'read').length > 0 ? parametersWith(subject, 'sql').map(quoteKey) : []),
    ];
    return limits.length > 0 ? asked : [];
  },
};
