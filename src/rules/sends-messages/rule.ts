import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** Something goes out to people or to other systems. */
export const sendsMessages: EffectRule = {
  id: 'sends-messages',
  title: 'Sends messages',
  status: 'trial',
  attacks: ['mass-messaging', 'data-exfiltration', 'indirect-prompt-injection'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP10' }],
  message: 'A call sends something to people or to other systems; it cannot be called back.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  traits: ['sends-outward'],
  find: (subject) => actsWith(subject, 'send'),
};
