import { namesOf, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

/** Codex's list of tools of a server, with the approval that each needs. */
export const CODEX: Target = {
  id: 'codex',
  title: 'Codex',
  file: '~/.codex/config.toml',
  format: 'toml',
  words: ['allow', 'ask', 'hide'],
  others: 'closed',
  notes: ["Add the keys to the server's own table."],
  unconfirmed: [],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  document,
};

function document(said: Said): object {
  const approved = namesOf(said, 'allow').map((name) => [name, { approval_mode: 'approve' }]);
  const server = {
    enabled_tools: namesOf(said, 'allow', 'ask'),
    disabled_tools: namesOf(said, 'hide'),
    default_tools_approval_mode: 'prompt',
    ...(approved.length > 0 && { tools: Object.fromEntries(approved) }),
  };
  return { mcp_servers: { [said.serverName]: server } };
}
