import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** An image, a video, a voice or a prediction is made by a metered model. */
export const generatesMedia: EffectRule = {
  id: 'generates-media',
  title: 'Generates media',
  status: 'trial',
  attacks: ['unbounded-spending', 'runaway-loop'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call starts a generation that is usually billed by use.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  severity: 'medium',
  needs: { effects: ['generate'] },
  find: (subject) => actsWith(subject, 'generate'),
};
