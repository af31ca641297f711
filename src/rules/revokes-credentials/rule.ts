import type { EffectRule } from '#rules/rule.ts';
import { isRenewal } from '#signals/renewals.ts';
import { actsWith } from '#signals/subject.ts';

/** A key, token or secret in use is withdrawn, and nothing takes its place. */
export const revokesCredentials: EffectRule = {
  id: 'revokes-credentials',
  title: 'Revokes credentials',
  status: 'trial',
  attacks: ['destructive-autonomy', 'privilege-escalation'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP07' }],
  message: 'A call takes a live key, token or secret out of use.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Destructive',
  traits: ['changes-access', 'irreversible'],
  traitsFrom: 0.2,
  needs: { effects: ['revoke'] },
  find: (subject) => actsWith(subject, 'revoke').filter((act) => !isRenewal(act)),
};
