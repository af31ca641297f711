import type { EffectRule } from '#rules/rule.ts';
import { actsWith, quotePhrases, says } from '#signals/subject.ts';

/** The text says that there is no way back, or a deletion says nothing of one. */
export const cannotBeUndone: EffectRule = {
  id: 'cannot-be-undone',
  title: 'Cannot be undone',
  status: 'trial',
  attacks: ['destructive-autonomy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'The definition says or implies that there is no way back.',
  kind: 'effect',
  scope: 'tool',
  traits: ['irreversible'],
  find: (subject) => {
    const deletions = actsWith(subject, 'delete', 'revoke');
    if (says(subject, 'recoverable')) return [];
    const final = deletions.filter(({ objects }) => !objects.has('recreatable'));
    const paid = actsWith(subject, 'pay');
    const told = deletions.length + paid.length > 0 ? quotePhrases(subject, 'irreversible') : [];
    return [...final, ...told, ...paid.filter(({ objects }) => objects.has('on-chain'))];
  },
};
