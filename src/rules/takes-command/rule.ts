import type { EffectRule } from '#rules/rule.ts';
import { parametersWith, quoteKey } from '#signals/subject.ts';

/** A parameter is code, a command or its arguments. */
export const takesCommand: EffectRule = {
  id: 'takes-command',
  title: 'Takes a command',
  status: 'trial',
  attacks: ['command-injection'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-77' },
  ],
  message: 'An argument carries code, a command or its options.',
  kind: 'effect',
  scope: 'tool',
  traits: ['open-ended-argument'],
  needs: { roles: ['command', 'code'] },
  find: (subject) => parametersWith(subject, 'command', 'code').map(quoteKey),
};
