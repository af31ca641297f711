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
    const many = quotePhrases(subject, 'bulk', ['statement']);
    const lists = parametersWith(subject, 'bulk').map(quoteKey);
    const named = quoteName(subject, 'bulk-name');
    const told = lists.length > 0 ? many : [];
    return named.length > 0 || told.length > 0 ? [...named, ...told, ...lists] : [];
  },
};
