import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** Money or an asset moves, or a right to move it is signed away. */
export const movesMoney: EffectRule = {
  id: 'moves-money',
  title: 'Moves money',
  status: 'trial',
  attacks: ['unbounded-spending'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call moves money or an asset, or lets somebody else move it.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Financial',
  traits: ['moves-money'],
  needs: { effects: ['pay'] },
  find: (subject) => actsWith(subject, 'pay'),
};
