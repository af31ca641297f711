import type { EffectRule } from '#rules/rule.ts';
import { credentialsReturned } from '#signals/credentials-returned.ts';

/** The text says in so many words that what is made or opened returns a key, a token or a secret. */
export const handsOverCredentials: EffectRule = {
  id: 'hands-over-credentials',
  title: 'Hands over credentials',
  status: 'trial',
  attacks: ['credential-leak', 'token-misredemption'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP01' },
    { framework: 'cwe', id: 'CWE-522' },
  ],
  message: 'What a call makes or opens comes with a key, a token or a secret, which the answer holds.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  traits: ['issues-credentials'],
  find: credentialsReturned,
};
