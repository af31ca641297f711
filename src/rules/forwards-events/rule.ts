import type { EffectRule } from '#rules/rule.ts';
import { callOuts } from '#signals/call-outs.ts';
import { actsWith, quoteKey } from '#signals/subject.ts';

/** A webhook, a callback, a forwarding rule or a request that the service makes later is set up. */
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
  needs: { effects: ['forward'], roles: ['url'] },
  find: (subject) => {
    const keeps = actsWith(subject, 'create', 'update', 'control', 'own').length > 0;
    return [...actsWith(subject, 'forward'), ...(keeps ? callOuts(subject) : []).map(quoteKey)];
  },
};
