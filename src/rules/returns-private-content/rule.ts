import type { EffectRule } from '#rules/rule.ts';
import { privateContent } from '#signals/private-content.ts';
import { chanceOfSeverity } from '#signals/weights.ts';

/** Below this chance, by all words of the definition, what comes back is not taken for private by a few of them. */
const UNLIKELY = 0.05;

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
  needs: { effects: ['read'], phrases: ['persons'] },
  find: (subject) => (chanceOfSeverity({ category: 'Read', severity: 'medium' }, subject) < UNLIKELY ? [] : privateContent(subject)),
};
