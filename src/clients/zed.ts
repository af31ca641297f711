import { onlyOf, PLAIN_NAME, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

const MODES = { allow: 'allow', ask: 'confirm', deny: 'deny', hide: 'deny' } as const;

/** Zed's permissions for the tools of its agent. */
export const ZED: Target = {
  id: 'zed',
  title: 'Zed',
  file: '~/.config/zed/settings.json',
  format: 'jsonc',
  words: ['allow', 'ask', 'deny'],
  others: 'asks',
  notes: ['Needs Zed 0.224 or newer.', 'Tools without a rule follow `agent.tool_permissions.default`; leave it at `confirm`.'],
  unconfirmed: [],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  problemOfName: onlyOf(PLAIN_NAME),
  document,
};

function document({ serverName, tools }: Said): object {
  const modes = tools.map(({ name, verdict }) => [`mcp:${serverName}:${name}`, { default: MODES[verdict] }]);
  return { agent: { tool_permissions: { tools: Object.fromEntries(modes) } } };
}
