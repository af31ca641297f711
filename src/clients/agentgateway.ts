import { namesOf, onlyOf, PLAIN_NAME, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

/** Authorisation rules for agentgateway, one expression a tool; what no rule matches is refused and not listed. */
export const AGENTGATEWAY: Target = {
  id: 'agentgateway',
  title: 'agentgateway',
  file: 'the `policies` of the route in config.yaml',
  format: 'yaml',
  words: ['allow'],
  others: 'closed',
  notes: [
    'The server name is that of the target. With these rules, tools of other targets, prompts and resources need rules of their own.',
  ],
  unconfirmed: [],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  problemOfName: onlyOf(PLAIN_NAME),
  document,
};

function document(said: Said): object {
  const rules = namesOf(said, 'allow').map((name) => `mcp.tool.target == "${said.serverName}" && mcp.tool.name == "${name}"`);
  return { mcpAuthorization: { rules: rules.length > 0 ? rules : [{ require: 'false' }] } };
}
