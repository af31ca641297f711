import type { FindingRule } from '#rules/rule.ts';
import { remoteReferences } from '#signals/schema-references.ts';

/** A schema refers to something outside the definition. */
export const remoteReference: FindingRule = {
  id: 'remote-reference',
  title: 'Remote reference',
  status: 'trial',
  attacks: ['compromised-package'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP03' },
    { framework: 'cwe', id: 'CWE-918' },
  ],
  message: 'A schema refers to a place outside the definition, which can change what arguments mean.',
  kind: 'finding',
  scope: 'tool',
  family: 'validity',
  find: remoteReferences,
};
