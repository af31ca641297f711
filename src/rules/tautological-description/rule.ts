import type { FindingRule } from '#rules/rule.ts';
import { tautology } from '#signals/tautology.ts';

/** The description says nothing that the name does not say. */
export const tautologicalDescription: FindingRule = {
  id: 'tautological-description',
  title: 'Tautological description',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'The description only says the name again.',
  kind: 'finding',
  scope: 'tool',
  family: 'quality',
  find: (subject) => tautology(subject),
};
