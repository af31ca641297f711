import type { EffectRule } from '#rules/rule.ts';
import { actsWith, quotePhrases, says } from '#signals/subject.ts';

/** An order, a purchase or a plan is placed or confirmed. */
export const commitsOrders: EffectRule = {
  id: 'commits-orders',
  title: 'Commits orders',
  status: 'trial',
  attacks: ['unbounded-spending'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call commits its owner to a purchase, a trade or a plan.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Financial',
  traits: ['moves-money'],
  needs: { effects: ['order'], phrases: ['charges', 'prorates'] },
  find: (subject) => [
    ...actsWith(subject, 'order'),
    ...(says(subject, 'prorates') ? actsWith(subject, 'update').filter(({ objects }) => objects.has('subscribed')) : []),
    ...quotePhrases(subject, 'charges', ['statement', 'condition']),
  ],
};
