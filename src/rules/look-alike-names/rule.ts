import type { ServerFindingRule } from '#rules/rule.ts';
import { lookalikesAmong } from '#signals/tool-names.ts';

/** Two tools of one server have names that a person takes for one another. */
export const lookAlikeNames: ServerFindingRule = {
  id: 'look-alike-names',
  title: 'Look-alike names',
  status: 'trial',
  attacks: ['tool-shadowing', 'typosquatting'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP03' },
    { framework: 'cwe', id: 'CWE-1007' },
  ],
  message: 'Names of several tools are hard to tell apart.',
  kind: 'finding',
  scope: 'server',
  family: 'cross-tool',
  find: ({ tools }) => lookalikesAmong(tools),
};
