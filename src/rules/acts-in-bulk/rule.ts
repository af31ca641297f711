import type { EffectRule } from '#rules/rule.ts';
import { parametersWith, quoteKey, quoteName, quotePhrases } from '#signals/subject.ts';

/** One call acts on many objects. */
export const actsInBulk: EffectRule = {
  id: 'acts-in-bulk',
  title: 'Acts in bulk',
  status: 'trial',
  attacks: ['destructive-autonomy', 'mass-messaging'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'One call acts on many objects.',
  kind: 'effect',
  scope: 'tool',
  traits: ['bulk'],
  find: (subject) => {
    const lists = subject.parameters.filter(({ roles, type }) => roles.includes('bulk') || type === 'array of object').map(quoteKey);
    const changes = subject.acts.some(({ effect }) => effect !== 'read');
    const keys = changes
      ? parametersWith(subject, 'bulk')
          .filter(({ roles }) => roles.includes('id'))
          .map(quoteKey)
      : [];
    const told = lists.length > 0 ? quotePhrases(subject, 'bulk', ['statement']) : [];
    const everything = changes ? quotePhrases(subject, 'everything', ['statement']) : [];
    return [...quoteName(subject, 'bulk-name'), ...told, ...everything, ...keys];
  },
};
