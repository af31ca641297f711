import { legsOf } from '#rules/legs.ts';
import type { CombinationRule } from '#rules/rule.ts';

/** One server supplies private data, text that strangers write and a way to send something out. */
export const privateDataUntrustedContentWayOut: CombinationRule = {
  id: 'private-data-untrusted-content-way-out',
  title: 'Private data, untrusted content and a way out',
  status: 'trial',
  attacks: ['toxic-combination', 'indirect-prompt-injection', 'data-exfiltration'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP06' },
    { framework: 'owasp-mcp', id: 'MCP10' },
  ],
  message: 'One server supplies private data, text that strangers write and a way to send something out.',
  kind: 'combination',
  scope: 'server',
  find: (tools) =>
    legsOf(
      tools,
      { what: 'reads-private-data', supplies: ({ traits }) => traits.includes('reads-private-data') },
      { what: 'ingests-untrusted-content', supplies: ({ traits }) => traits.includes('ingests-untrusted-content') },
      { what: 'sends-outward', supplies: ({ traits }) => traits.includes('sends-outward') },
    ),
};
