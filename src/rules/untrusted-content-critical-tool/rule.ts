import { legsOf } from '#rules/legs.ts';
import type { CombinationRule } from '#rules/rule.ts';

/** One server supplies text that strangers write and a tool of critical severity. */
export const untrustedContentCriticalTool: CombinationRule = {
  id: 'untrusted-content-critical-tool',
  title: 'Untrusted content and a critical tool',
  status: 'trial',
  attacks: ['toxic-combination', 'indirect-prompt-injection', 'destructive-autonomy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP06' }],
  message: 'One server supplies text that strangers write and a tool of critical severity.',
  kind: 'combination',
  scope: 'server',
  find: (tools) =>
    legsOf(
      tools,
      { what: 'ingests-untrusted-content', supplies: ({ traits }) => traits.includes('ingests-untrusted-content') },
      { what: 'critical', supplies: ({ severity }) => severity === 'critical' },
    ),
};
