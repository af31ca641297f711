import type { EffectRule } from '#rules/rule.ts';
import { actsWith, quotePhrases } from '#signals/subject.ts';

const ANSWERS = new Set(['reply', 'respond', 'answer', 'submit', 'request']);

/** Something goes out to people or to other systems. */
export const sendsMessages: EffectRule = {
  id: 'sends-messages',
  title: 'Sends messages',
  status: 'trial',
  attacks: ['mass-messaging', 'data-exfiltration'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP10' }],
  message: 'A call sends something to people or to other systems; it cannot be called back.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  traits: ['sends-outward'],
  needs: { effects: ['send'], phrases: ['mails-out'] },
  find: (subject) => {
    const answers = subject.acts.some(({ lemma }) => ANSWERS.has(lemma));
    return [...actsWith(subject, 'send'), ...(answers ? quotePhrases(subject, 'mails-out', ['statement']) : [])];
  },
};
