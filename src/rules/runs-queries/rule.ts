import type { EffectRule } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { readingOnly } from '#signals/reading-only.ts';
import { actsWith, parametersWith, quoteKey, says } from '#signals/subject.ts';

/** `EXPLAIN ANALYZE` executes the statement that it explains. */
function isAnalysis({ key, type }: ParameterSignal): boolean {
  return key.toLowerCase() === 'analyze' && type.includes('boolean');
}

/** Statements in a query language are executed, and nothing limits them to reading. */
export const runsQueries: EffectRule = {
  id: 'runs-queries',
  title: 'Runs queries',
  status: 'trial',
  attacks: ['raw-query-abuse', 'data-exfiltration', 'destructive-autonomy'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-89' },
  ],
  message: 'A call runs queries that the caller writes, and nothing in the definition limits them to reading.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  severity: 'critical',
  traits: ['runs-code', 'open-ended-argument', 'reads-private-data'],
  needs: { effects: ['query', 'read'], roles: ['sql'] },
  find: (subject) => {
    if (readingOnly(subject).length > 0) return [];
    const asked = actsWith(subject, 'query');
    const runs = actsWith(subject, 'read').some(({ lemma }) => lemma === 'query') || says(subject, 'executes');
    const measured = subject.acts.some(({ lemma }) => lemma === 'explain') ? subject.parameters.filter(isAnalysis) : [];
    if (measured.length > 0) return measured.map(quoteKey);
    return runs ? [...asked, ...parametersWith(subject, 'sql').map(quoteKey)] : asked;
  },
};
