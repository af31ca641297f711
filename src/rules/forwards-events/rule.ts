import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** A webhook, a callback or a forwarding rule is set up. */
export const forwardsEvents: EffectRule = {
  id: 'forwards-events',
  title: 'Forwards events',
  status: 'trial',
  attacks: ['data-exfiltration', 'server-side-request-forgery'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP10' },
    { framework: 'cwe', id: 'CWE-918' },
  ],
  message: "A call makes the service send its events to an address of the caller's choice, now and later.",
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  severity: 'high',
  traits: ['sends-outward'],
  find: (subject) => actsWith(subject, 'forward'),
};
