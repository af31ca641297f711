import type { FindingRule } from '#rules/rule.ts';
import { veiled } from '#signals/subject.ts';

/** Characters that leave no mark on the page stand in the definition. */
export const hiddenCharacters: FindingRule = {
  id: 'hidden-characters',
  title: 'Hidden characters',
  status: 'trial',
  attacks: ['tool-poisoning', 'tool-shadowing'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP03' },
    { framework: 'cwe', id: 'CWE-1007' },
  ],
  message: 'The definition holds characters that a reader cannot see.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['characters'] },
  find: (subject) => veiled(subject, 'characters'),
};
