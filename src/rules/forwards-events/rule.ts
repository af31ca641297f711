import type { EffectRule } from '#rules/rule.ts';
import { callOuts, carriesGoal, forwardingGoals } from '#signals/call-outs.ts';
import { actsWith, quoteKey, type Subject } from '#signals/subject.ts';

const KEEPS = new Set(['create', 'update', 'control', 'own']);

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
  needs: { effects: ['forward', 'create', 'update'], roles: ['url'] },
  find: (subject) => {
    const forwarding = carriesGoal(subject) ? actsWith(subject, 'forward') : [];
    return [...forwarding, ...[...(keeps(subject) ? callOuts(subject) : []), ...forwardingGoals(subject)].map(quoteKey)];
  },
};

/** Something is made or changed, or at least nothing is plainly looked up. */
function keeps({ acts }: Subject): boolean {
  return acts.some(({ effect }) => KEEPS.has(effect)) || !acts.some(({ effect, lemma }) => effect === 'read' && lemma !== 'return');
}
