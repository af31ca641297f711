import type { EffectRule } from '#rules/rule.ts';
import { actsWith, parametersWith, quoteKey } from '#signals/subject.ts';

const UNSAFE_METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'put', 'patch', 'delete']);

/** Arbitrary requests go to a whole platform. */
export const passesRawRequests: EffectRule = {
  id: 'passes-raw-requests',
  title: 'Passes raw requests',
  status: 'trial',
  attacks: ['confused-deputy', 'server-side-request-forgery', 'privilege-escalation'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'owasp-mcp', id: 'MCP02' },
    { framework: 'cwe', id: 'CWE-441' },
  ],
  message: "A call passes on whatever request the caller writes, with the server's rights.",
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  severity: 'critical',
  traits: ['open-ended-argument'],
  find: (subject) => {
    const methods = parametersWith(subject, 'action').filter(({ choices = [] }) => choices.some((choice) => UNSAFE_METHODS.has(choice)));
    const targets = parametersWith(subject, 'path', 'url');
    return [...actsWith(subject, 'request'), ...(targets.length > 0 ? methods.map(quoteKey) : [])];
  },
};
