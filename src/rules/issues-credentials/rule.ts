import type { EffectRule, Span } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';
import { isRenewal } from '#signals/renewals.ts';
import { actsWith, quoteSentences, type Subject } from '#signals/subject.ts';

/** Steps that only send a person a code. */
const STARTS = new Set(['start', 'initiate', 'begin', 'resend']);

/** What is returned where a token is no good. */
const FAILS = /\b(?:errors?|fail(?:s|ed|ures?)?|expired|invalid|missing|unauthori[sz]ed|40[13])\b/i;

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
  traitsFrom: 0.2,
  needs: { effects: ['issue', 'authenticate', 'revoke', 'create'] },
  find: (subject) => {
    const signsIn = actsWith(subject, 'authenticate').filter(({ lemma }) => !STARTS.has(lemma));
    const renews = actsWith(subject, 'revoke').filter(isRenewal);
    const handed = actsWith(subject, 'create').length > 0 ? actsWith(subject, 'read').filter(handsOver) : [];
    return [...actsWith(subject, 'issue'), ...signsIn, ...renews, ...handed, ...(signsIn.length > 0 ? returned(subject) : [])];
  },
};

/** `Creates an instance and returns its access token`. */
function handsOver({ lemma, objects, quote, said = quote }: Act): boolean {
  return lemma === 'return' && objects.has('credential') && !FAILS.test(said);
}

/** What the description says is returned, where that is a credential. */
function returned(subject: Subject): Iterable<Span> {
  return quoteSentences(subject, { mood: 'returns', group: 'credentials-returned' }).filter(({ quote }) => !FAILS.test(quote));
}
