import { legsOf } from '#rules/legs.ts';
import type { CombinationRule } from '#rules/rule.ts';

/** One server supplies secrets and a way to send something out. */
export const secretsWayOut: CombinationRule = {
  id: 'secrets-way-out',
  title: 'Secrets and a way out',
  status: 'trial',
  attacks: ['toxic-combination', 'credential-leak', 'data-exfiltration'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP01' },
    { framework: 'owasp-mcp', id: 'MCP10' },
  ],
  message: 'One server supplies secrets and a way to send something out.',
  kind: 'combination',
  scope: 'server',
  find: (tools) =>
    legsOf(
      tools,
      { what: 'reads-secrets', supplies: ({ traits }) => traits.includes('reads-secrets') },
      { what: 'sends-outward', supplies: ({ traits }) => traits.includes('sends-outward') },
    ),
};
