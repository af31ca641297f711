import type { EffectRule, Span } from '#rules/rule.ts';
import { actsWith, quoteKey, type Subject } from '#signals/subject.ts';

/** Names of arguments that say what a workflow does. */
const DEFINES = new Set(['actions', 'code', 'content', 'definition', 'nodes', 'script', 'stages', 'steps', 'workflow', 'yaml']);

/** Files or settings that are run later are changed: hooks, CI, startup, a merged branch. */
export const changesAutomation: EffectRule = {
  id: 'changes-automation',
  title: 'Changes automation',
  status: 'trial',
  attacks: ['privilege-escalation'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP04' },
    { framework: 'cwe', id: 'CWE-94' },
  ],
  message: 'A call changes what will run later without being looked at again.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  severity: 'high',
  needs: { effects: ['automate', 'create', 'update'] },
  find: (subject) => [...actsWith(subject, 'automate'), ...definitions(subject)],
};

/** The arguments of a stored workflow that say what it will do. */
function definitions(subject: Subject): readonly Span[] {
  const stored = actsWith(subject, 'create', 'update').filter(({ objects }) => objects.has('job-definition'));
  if (stored.length === 0) return [];
  return subject.parameters.filter(({ name, tokens }) => !name.includes('.') && DEFINES.has(tokens.at(-1)?.word ?? '')).map(quoteKey);
}
