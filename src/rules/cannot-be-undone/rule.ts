import type { EffectRule, Span } from '#rules/rule.ts';
import { actsWith, parametersWith, quoteKey, quotePhrases, type Subject, says } from '#signals/subject.ts';

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
  traitsFromInDoubt: 0.1,
  needs: { effects: ['delete', 'revoke', 'pay'], roles: ['flag:overwrite'], phrases: ['lost'] },
  find: (subject) => {
    if (says(subject, 'recoverable') && !says(subject, 'no-bin')) return [];
    const deletions = actsWith(subject, 'delete', 'revoke');
    const paid = actsWith(subject, 'pay');
    const told = deletions.length + paid.length > 0 ? quotePhrases(subject, 'irreversible') : [];
    return [
      ...deletions.filter(({ objects }) => !objects.has('recreatable') || objects.has('filing')),
      ...told,
      ...lost(subject),
      ...paid.filter(({ objects }) => objects.has('on-chain')),
    ];
  },
};

/** What the text or a flag says is gone after a change. */
function lost(subject: Subject): readonly Span[] {
  if (subject.acts.every(({ effect }) => effect === 'read')) return [];
  const dropped = parametersWith(subject, 'flag:overwrite').filter(({ tokens }) => tokens.some(({ word }) => word === 'drop'));
  return [...quotePhrases(subject, 'lost', ['statement']), ...dropped.map(quoteKey)];
}
