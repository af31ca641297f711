import type { FindingRule } from '#rules/rule.ts';
import { schemaProblems } from '#signals/schema-problems.ts';

/** A schema of the definition breaks the rules of its own dialect. */
export const invalidSchema: FindingRule = {
  id: 'invalid-schema',
  title: 'Invalid schema',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'A schema of the definition is not valid JSON Schema, so clients check arguments differently or not at all.',
  kind: 'finding',
  scope: 'tool',
  family: 'validity',
  find: ({ tool }) => ['inputSchema', 'outputSchema'].flatMap((key) => schemaProblems(tool, key)),
};
