import type { EffectRule } from '#rules/rule.ts';
import { isRenewal } from '#signals/renewals.ts';
import { actsWith } from '#signals/subject.ts';

/** A key, token or secret in use is replaced by a new one. */
export const rotatesCredentials: EffectRule = {
  id: 'rotates-credentials',
  title: 'Rotates credentials',
  status: 'trial',
  attacks: ['destructive-autonomy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP07' }],
  message: 'A call replaces a live key, token or secret; the old one no longer opens anything.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Destructive',
  traits: ['irreversible'],
  traitsFrom: 0.2,
  needs: { effects: ['revoke'] },
  find: (subject) => actsWith(subject, 'revoke').filter(isRenewal),
};
