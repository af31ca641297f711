import { exceptStar, namesOf, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

/** The tools that Copilot CLI takes from a server; it asks about each call. */
export const COPILOT_CLI: Target = {
  id: 'copilot-cli',
  title: 'Copilot CLI',
  file: '~/.copilot/mcp-config.json',
  format: 'json',
  words: ['ask'],
  others: 'closed',
  notes: ["Add `tools` to the server's own entry.", 'Options such as --allow-all-tools let every tool of the list pass without asking.'],
  unconfirmed: [],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  problemOfName: exceptStar,
  document: (said: Said) => ({ mcpServers: { [said.serverName]: { tools: namesOf(said, 'ask') } } }),
};
