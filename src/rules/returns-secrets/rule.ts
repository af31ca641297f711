import type { EffectRule } from '#rules/rule.ts';
import { actsWith, parametersWith, quoteKey, quotePhrases, says } from '#signals/subject.ts';

/** Verbs that make a secret or only judge one. */
const TESTS = new Set(['generate', 'validate', 'verify', 'check', 'test', 'analyze', 'analyse', 'count']);

/** What comes back is a secret that exists, or a flag reveals it. */
export const returnsSecrets: EffectRule = {
  id: 'returns-secrets',
  title: 'Returns secrets',
  status: 'trial',
  attacks: ['credential-leak', 'data-exfiltration'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP01' },
    { framework: 'cwe', id: 'CWE-200' },
  ],
  message: 'A call returns secrets, keys, tokens or the environment.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Read',
  severity: 'high',
  traits: ['reads-secrets'],
  needs: { effects: ['read'], roles: ['flag:reveal'] },
  find: (subject) => {
    const reads = actsWith(subject, 'read').filter(({ lemma }) => !TESTS.has(lemma));
    const told = reads.filter(({ objects }) => objects.has('secret'));
    const masked = says(subject, 'masked');
    const returned = reads.length > 0 ? quotePhrases(subject, 'secrets-returned', ['statement', 'returns']) : [];
    return [...(masked ? [] : [...told, ...returned]), ...parametersWith(subject, 'flag:reveal').map(quoteKey)];
  },
};
