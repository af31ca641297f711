import { namesOf, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

/** A set of tools for the MCP connector of Anthropic's Messages API. */
export const ANTHROPIC: Target = {
  id: 'anthropic',
  title: 'Anthropic MCP connector',
  file: 'the body of POST /v1/messages',
  format: 'json',
  words: ['allow'],
  others: 'closed',
  notes: ['Name the server in `mcp_servers` too, and send the beta header mcp-client-2025-11-20.'],
  unconfirmed: [],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  document,
};

function document(said: Said): object {
  const enabled = namesOf(said, 'allow').map((name) => [name, { enabled: true }]);
  const toolset = {
    type: 'mcp_toolset',
    mcp_server_name: said.serverName,
    default_config: { enabled: false },
    configs: Object.fromEntries(enabled),
  };
  return { tools: [toolset] };
}
