import type { EffectRule } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { isProgram } from '#signals/programs.ts';
import { parametersWith, quoteKey, type Subject } from '#signals/subject.ts';

/** A program of customers or partners has an identifier, which nothing runs. */
const IDENTIFIER = /\bidentifier\b/i;

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
  find: (subject) =>
    parametersWith(subject, 'command', 'code')
      .filter((parameter) => isProgram(parameter, subject) && !(IDENTIFIER.test(parameter.description) || isRoute(parameter, subject)))
      .map(quoteKey),
};

/** The name of a command beside an object of its parameters only chooses, as an action does. */
function isRoute({ type, roles }: ParameterSignal, { parameters }: Subject): boolean {
  return (
    type === 'string' && roles.includes('action') && parameters.some(({ key, type: other }) => key === 'parameters' && other === 'object')
  );
}
