import { namesOf, type Said, type Target } from './target.ts';

/** A server among the tools of a request to OpenAI's Responses API. */
export const OPENAI: Target = {
  id: 'openai',
  title: 'OpenAI Responses API',
  file: 'the body of POST /v1/responses',
  format: 'json',
  words: ['allow', 'ask'],
  others: 'closed',
  notes: ['Add `server_url` to the entry. A question comes back as an `mcp_approval_request`, which your program answers.'],
  unconfirmed: [],
  problemOfServer: (name) => (/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) ? undefined : 'cannot stand as a server label'),
  document,
};

/** A server without a usable tool is left out, since an empty list might be read as no list. */
function document(said: Said): object {
  const [allowed, asked] = [namesOf(said, 'allow'), namesOf(said, 'ask')];
  if (said.tools.length === 0) return { tools: [] };
  const server = {
    type: 'mcp',
    server_label: said.serverName,
    allowed_tools: { tool_names: namesOf(said, 'allow', 'ask') },
    require_approval: {
      ...(asked.length > 0 && { always: { tool_names: asked } }),
      ...(allowed.length > 0 && { never: { tool_names: allowed } }),
    },
  };
  return { tools: [server] };
}
