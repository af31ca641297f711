import { namesOf, onlyOf, PLAIN_NAME, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

/** The tools that Gemini CLI takes from a server; it asks about each call unless a policy of its own says otherwise. */
export const GEMINI_SETTINGS: Target = {
  id: 'gemini-settings',
  title: 'Gemini CLI',
  way: 'settings',
  file: '~/.gemini/settings.json',
  format: 'json',
  words: ['ask', 'hide'],
  others: 'closed',
  notes: ["Add the lists to the server's own entry, and leave out `trust`: it would let every tool of the list pass without asking."],
  unconfirmed: [],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  problemOfName: onlyOf(PLAIN_NAME),
  document,
};

/** A server without a usable tool is excluded whole, since a list without names might be read as no list. */
function document(said: Said): object {
  const includeTools = namesOf(said, 'ask');
  if (includeTools.length === 0) return { mcp: { excluded: [said.serverName] } };
  return { mcpServers: { [said.serverName]: { includeTools, excludeTools: namesOf(said, 'hide') } } };
}
