import type { EffectRule } from '#rules/rule.ts';
import { freeAddresses } from '#signals/free-addresses.ts';
import { quoteKey } from '#signals/subject.ts';

/** A parameter is a free URL, or a host that a call turns to. */
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
  traitsFrom: 0.3,
  find: (subject) => freeAddresses(subject).map(quoteKey),
};
