import type { FindingRule } from '#rules/rule.ts';
import { veiled } from '#signals/subject.ts';

/** Letters of one script stand for letters of another within a word. */
export const mixedScripts: FindingRule = {
  id: 'mixed-scripts',
  title: 'Mixed scripts',
  status: 'trial',
  attacks: ['tool-poisoning', 'tool-shadowing', 'typosquatting'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP03' },
    { framework: 'cwe', id: 'CWE-1007' },
  ],
  message: 'A word in the definition mixes letters of several scripts that look the same.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['scripts'] },
  find: (subject) => veiled(subject, 'scripts'),
};
