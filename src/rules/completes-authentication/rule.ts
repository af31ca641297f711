import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** An authentication flow is started, approved or completed. */
export const completesAuthentication: EffectRule = {
  id: 'completes-authentication',
  title: 'Completes authentication',
  status: 'trial',
  attacks: ['authentication-flow-abuse', 'token-misredemption'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP07' },
    { framework: 'cwe', id: 'CWE-287' },
  ],
  message: 'A call takes part in an authentication flow: whoever calls it can sign in as somebody.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  needs: { effects: ['authenticate'] },
  find: (subject) => actsWith(subject, 'authenticate'),
};
