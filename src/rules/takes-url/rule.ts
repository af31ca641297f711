import type { EffectRule } from '#rules/rule.ts';
import { actsWith, parametersWith, quoteKey } from '#signals/subject.ts';

/** A parameter is a free URL or host. */
export const takesUrl: EffectRule = {
  id: 'takes-url',
  title: 'Takes an address',
  status: 'trial',
  attacks: ['server-side-request-forgery'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-918' },
  ],
  message: 'An argument names an address freely.',
  kind: 'effect',
  scope: 'tool',
  traits: ['open-ended-argument'],
  find: (subject) => (actsWith(subject, 'read', 'drive', 'forward').length > 0 ? parametersWith(subject, 'url', 'host').map(quoteKey) : []),
};
