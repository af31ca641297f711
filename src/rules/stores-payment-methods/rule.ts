import type { EffectRule } from '#rules/rule.ts';
import { actsWith, says } from '#signals/subject.ts';

/** A card, an account or a payment profile is stored or opened. */
export const storesPaymentMethods: EffectRule = {
  id: 'stores-payment-methods',
  title: 'Stores payment methods',
  status: 'trial',
  attacks: ['unbounded-spending'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call opens an account or stores a means of payment that later calls can draw on.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  severity: 'high',
  needs: { effects: ['enrol', 'create'] },
  find: (subject) => {
    const opened = says(subject, 'pays-by') ? actsWith(subject, 'create').filter(({ objects }) => objects.has('payer')) : [];
    return [...actsWith(subject, 'enrol'), ...opened];
  },
};
