import type { EffectRule, Span } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { isProgram } from '#signals/programs.ts';
import { actsWith, quoteKey, type Subject } from '#signals/subject.ts';

const SANDBOX = /\b(?:sandbox|devbox|code ?space|container)/i;
const STARTING = /^(?:start_?up|init|setup|on_?start|boot(?:strap)?)_?(?:script|commands?)$/i;
const COMMANDS = new Set(['command', 'commands', 'cmd']);

/** The verb runs what the caller writes: code, a script, a shell command. */
export const runsCode: EffectRule = {
  id: 'runs-code',
  title: 'Runs code',
  status: 'trial',
  attacks: ['command-injection', 'destructive-autonomy'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-77' },
    { framework: 'cwe', id: 'CWE-94' },
  ],
  message: 'A call runs code or commands that the caller writes.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  severity: 'critical',
  traits: ['runs-code', 'open-ended-argument'],
  needs: { effects: ['run', 'control', 'drive', 'create'] },
  find: (subject) => {
    const carriers = actsWith(subject, 'run', 'control', 'drive');
    const written = subject.parameters.filter((parameter) => isWritten(parameter) && isProgram(parameter, subject));
    const routed = subject.parameters.some(({ key, type }) => key === 'parameters' && type === 'object');
    const free = carriers.length > 0 && !routed ? written.map(quoteKey) : [];
    return [...actsWith(subject, 'run'), ...free, ...startingScripts(subject)];
  },
};

/** What a machine that is made for it runs when it starts. */
function startingScripts(subject: Subject): Span[] {
  if (!actsWith(subject, 'create').some(({ quote }) => SANDBOX.test(quote))) return [];
  return subject.parameters.filter(({ key }) => STARTING.test(key)).map(quoteKey);
}

function isWritten({ roles, tokens }: ParameterSignal): boolean {
  return roles.includes('code') || (roles.includes('command') && COMMANDS.has(tokens.at(-1)?.word ?? ''));
}
