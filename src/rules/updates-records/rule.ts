import type { EffectRule } from '#rules/rule.ts';
import { isOuter } from '#signals/parameters.ts';
import { actsWith, changesDrafts, parametersWith, quoteKey } from '#signals/subject.ts';

/** The definition says that something that exists is changed in part or moved, or that a switch marks what is read as seen. */
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
  needs: { effects: ['update', 'settle'], roles: ['flag:seen'] },
  find: (subject) => [
    ...actsWith(subject, 'update'),
    ...(changesDrafts(subject) ? actsWith(subject, 'settle') : []),
    ...parametersWith(subject, 'flag:seen').filter(isOuter).map(quoteKey),
  ],
};
