import type { EffectRule } from '#rules/rule.ts';
import { actsWith, quotePhrases } from '#signals/subject.ts';

const MAKES = new Set(['create', 'generate', 'run', 'start', 'execute', 'perform']);

/** Another agent carries out a task. */
export const delegatesToAgent: EffectRule = {
  id: 'delegates-to-agent',
  title: 'Delegates to an agent',
  status: 'trial',
  attacks: ['runaway-loop', 'confused-deputy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP06' }],
  message: 'A call hands a task to another agent, which decides by itself how to go about it.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  needs: { effects: ['delegate'], phrases: ['by-agent', 'alone'] },
  find: (subject) => {
    const makes = actsWith(subject, 'create', 'read', 'generate', 'control').some(
      ({ lemma, objects }) => MAKES.has(lemma) && !objects.has('agent-record'),
    );
    const alone = quotePhrases(subject, 'alone', ['statement']);
    return [...actsWith(subject, 'delegate'), ...alone, ...(makes ? quotePhrases(subject, 'by-agent') : [])];
  },
};
