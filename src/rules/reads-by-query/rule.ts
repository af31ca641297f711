import type { EffectRule, Span } from '#rules/rule.ts';
import { readingOnly } from '#signals/reading-only.ts';
import { actsWith, parametersWith, quoteKey, type Subject } from '#signals/subject.ts';

/** Languages in which records are asked for. */
const ASKS = new Set(['query', 'search', 'execute', 'run', 'perform', 'find']);
/** Verbs that tell something of a statement and do not run it. */
const JUDGES = new Set(['validate', 'check', 'verify', 'explain', 'format', 'parse', 'lint', 'review', 'translate', 'convert']);
const RECORDS = /\bSQL-like\b/i;

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
  needs: { effects: ['query', 'request', 'read'] },
  find: (subject) => {
    const limits = readingOnly(subject);
    const asked = [
      ...actsWith(subject, 'query', 'request'),
      ...(actsWith(subject, 'read').some(({ lemma }) => !JUDGES.has(lemma)) ? parametersWith(subject, 'sql').map(quoteKey) : []),
    ];
    return limits.length > 0 ? asked : asksRecords(subject);
  },
};

/** A search whose language is that of records and knows no other statement than a selection. */
function asksRecords(subject: Subject): readonly Span[] {
  const { description, effects } = subject;
  if (effects.has('query') || effects.has('create') || effects.has('delete')) return [];
  const asks = actsWith(subject, 'read').filter(({ lemma }) => ASKS.has(lemma));
  return asks.length > 0 && RECORDS.test(description.text) ? asks : [];
}
