import type { EffectRule } from '#rules/rule.ts';
import { privateContent } from '#signals/private-content.ts';

/** What comes back is mail, documents, records about people or balances. */
export const returnsPrivateContent: EffectRule = {
  id: 'returns-private-content',
  title: 'Returns private content',
  status: 'trial',
  attacks: ['data-exfiltration', 'toxic-combination'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP10' },
    { framework: 'cwe', id: 'CWE-200' },
  ],
  message: 'A call returns private content: mail, documents, files, records about people, balances.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Read',
  severity: 'medium',
  traits: ['reads-private-data'],
  weighs: true,
  needs: { effects: ['read'], phrases: ['persons', 'overheard'] },
  find: privateContent,
};
