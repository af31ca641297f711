import type { EffectRule } from '#rules/rule.ts';
import { actsWith, parametersWith, quoteKey } from '#signals/subject.ts';

/** Words in the names of arguments that take the address of a listener. */
const HOOKS = new Set(['webhook', 'callback', 'hook', 'inbound']);

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
  needs: { effects: ['forward'], roles: ['url'] },
  find: (subject) => {
    const keeps = actsWith(subject, 'create', 'update', 'control', 'own').length > 0;
    const hooks = keeps ? parametersWith(subject, 'url').filter(({ tokens }) => tokens.some(({ word }) => HOOKS.has(word))) : [];
    return [...actsWith(subject, 'forward'), ...hooks.map(quoteKey)];
  },
};
