import type { EffectRule } from '#rules/rule.ts';
import { isOuter } from '#signals/parameters.ts';
import { actsWith, parametersWith, quoteKey, type Subject } from '#signals/subject.ts';

/** A switch makes a run or a change also remove what it no longer knows. */
export const destroysByFlag: EffectRule = {
  id: 'destroys-by-flag',
  title: 'Destroys by a flag',
  status: 'trial',
  attacks: ['destructive-autonomy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A switch makes a call also remove everything that is no longer defined.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Destructive',
  traits: ['irreversible', 'bulk'],
  needs: { roles: ['flag:destroy'] },
  find: (subject) => {
    const flags = parametersWith(subject, 'flag:destroy').filter(isOuter);
    return flags.length > 0 && changes(subject) ? flags.map(quoteKey) : [];
  },
};

/** What is only fetched anew can be fetched again after it was pruned. */
function changes(subject: Subject): boolean {
  return actsWith(subject, 'create', 'update', 'overwrite', 'control', 'deploy').some(({ objects }) => !objects.has('remote-refs'));
}
