import type { EffectRule, Span } from '#rules/rule.ts';
import { actsWith, quoteSentences, type Subject } from '#signals/subject.ts';

/** A new token, key or session is created, exchanged or returned. */
export const issuesCredentials: EffectRule = {
  id: 'issues-credentials',
  title: 'Issues credentials',
  status: 'trial',
  attacks: ['credential-leak', 'token-misredemption', 'privilege-escalation'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP01' },
    { framework: 'cwe', id: 'CWE-522' },
  ],
  message: 'A call creates or returns a token, a key or a session that opens something.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  traits: ['issues-credentials'],
  find: (subject) => {
    const signsIn = actsWith(subject, 'authenticate').length > 0;
    return [...actsWith(subject, 'issue'), ...(signsIn ? returned(subject) : [])];
  },
};

/** What the description says is returned, where that is a credential. */
function returned(subject: Subject): Iterable<Span> {
  return quoteSentences(subject, { mood: 'returns', group: 'credentials-returned' });
}
