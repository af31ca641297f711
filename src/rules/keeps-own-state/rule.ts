import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** The object is the tool's own session, cache, memory or settings. */
export const keepsOwnState: EffectRule = {
  id: 'keeps-own-state',
  title: 'Keeps its own state',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP06' }],
  message: 'A call changes only what the tool keeps for itself.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  severity: 'low',
  needs: { effects: ['own'] },
  find: (subject) => actsWith(subject, 'own'),
};
