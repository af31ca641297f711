import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** Something that runs is started, stopped, scheduled or built. */
export const controlsJobs: EffectRule = {
  id: 'controls-jobs',
  title: 'Controls jobs',
  status: 'trial',
  attacks: ['runaway-loop'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call sets a job, a process or a machine going, or stops it.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  needs: { effects: ['control'] },
  find: (subject) => actsWith(subject, 'control'),
};
