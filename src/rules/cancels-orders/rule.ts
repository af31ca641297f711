import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** An order, a trade, a booking or a paid plan is called off. */
export const cancelsOrders: EffectRule = {
  id: 'cancels-orders',
  title: 'Cancels orders',
  status: 'trial',
  attacks: ['destructive-autonomy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call cancels an order, a trade, a booking or a paid plan.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Financial',
  severity: 'high',
  needs: { effects: ['cancel'] },
  find: (subject) => actsWith(subject, 'cancel'),
};
