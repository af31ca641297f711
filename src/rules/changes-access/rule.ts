import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** Ways of publishing that say who may see. */
const OPENS = new Set(['share', 'unshare', 'expose', 'make']);

/** A permission, a role, a membership or a password is changed. */
export const changesAccess: EffectRule = {
  id: 'changes-access',
  title: 'Changes access',
  status: 'trial',
  attacks: ['privilege-escalation', 'confused-deputy'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP02' },
    { framework: 'cwe', id: 'CWE-269' },
  ],
  message: 'A call changes who may do what.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  severity: 'high',
  traits: ['changes-access'],
  traitsFrom: 0.2,
  needs: { effects: ['grant', 'publish'] },
  find: (subject) => [...actsWith(subject, 'grant'), ...actsWith(subject, 'publish').filter(({ lemma }) => OPENS.has(lemma))],
};
