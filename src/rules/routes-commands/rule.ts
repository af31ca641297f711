import type { EffectRule } from '#rules/rule.ts';
import { onlyReads, parametersWith, quoteKey } from '#signals/subject.ts';

const CARRIERS = new Set(['parameters', 'params', 'args', 'arguments', 'payload', 'input', 'body']);

/** One argument names a command freely, another carries its parameters. */
export const routesCommands: EffectRule = {
  id: 'routes-commands',
  title: 'Routes commands',
  status: 'trial',
  attacks: ['confused-deputy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call chooses by an argument among commands that the definition does not enumerate.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  traits: ['multi-action', 'open-ended-argument'],
  needs: { roles: ['action'] },
  find: (subject) => {
    const carried = subject.parameters.some(({ type, key }) => type === 'object' && CARRIERS.has(key.toLowerCase()));
    const named = parametersWith(subject, 'action').filter(
      ({ name, type, choices }) => type === 'string' && choices === undefined && !name.includes('[]'),
    );
    return carried && !subject.choice && !onlyReads(subject) ? named.map(quoteKey) : [];
  },
};
