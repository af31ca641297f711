import type { EffectRule } from '#rules/rule.ts';
import { actsWith, changesDrafts } from '#signals/subject.ts';

/** The definition says that something that exists is changed in part or moved. */
export const updatesRecords: EffectRule = {
  id: 'updates-records',
  title: 'Updates records',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call changes something that an ordinary call can change back.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  needs: { effects: ['update', 'settle'] },
  find: (subject) => [...actsWith(subject, 'update'), ...(changesDrafts(subject) ? actsWith(subject, 'settle') : [])],
};
