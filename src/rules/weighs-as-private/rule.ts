import type { ModifierRule } from '#rules/rule.ts';
import { chanceOf, chanceOfTrait, quotedIn, reasonsForTrait } from '#signals/weights.ts';

/** How likely it must be that a call only reads, and that what it reads is private. */
const READS = 0.5;
const LIKELY = 0.6;

/** All that the definition of a reader says together is most like what returns private content. */
export const weighsAsPrivate: ModifierRule = {
  id: 'weighs-as-private',
  title: 'Weighs as private',
  status: 'trial',
  attacks: ['data-exfiltration', 'toxic-combination'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP10' },
    { framework: 'cwe', id: 'CWE-200' },
  ],
  message: 'All words of the definition together are most like those of tools that return private content.',
  kind: 'modifier',
  scope: 'tool',
  moves: 'Read',
  to: 'medium',
  traits: ['reads-private-data'],
  find: (subject) => {
    if (subject.choice || chanceOf('Read', subject) < READS || chanceOfTrait('reads-private-data', subject) < LIKELY) return [];
    return reasonsForTrait('reads-private-data', subject).map(quotedIn);
  },
};
