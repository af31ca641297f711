import { alsoThisMachine } from '#mcp/http/guard.ts';
import { HTTP_LIMITS } from '#mcp/http/limits.ts';
import { observeRemote } from '#mcp/http/observe-remote.ts';

/** The client that the conformance suite starts: it asks the suite's server for its lists, as the crawler does. */
const url = process.argv.at(-1) ?? '';
const attempt = await observeRemote({ url, guard: alsoThisMachine(url) }, HTTP_LIMITS);
process.stdout.write(`${JSON.stringify(attempt)}\n`);
if (attempt.outcome !== 'observed') process.exitCode = 1;
else if (process.env['MCP_CONFORMANCE_SCENARIO'] === 'json-schema-2020-12-preservation') await echo(attempt);

/** Sends back a schema as it was kept, which the suite compares; the crawler itself never calls a tool. */
async function echo({ protocol, tools }: Extract<typeof attempt, { outcome: 'observed' }>): Promise<void> {
  const schema = tools.find(({ name }) => name === 'json_schema_2020_12_tool')?.['inputSchema'];
  const version = protocol.era === 'stateless' ? '2026-07-28' : '2025-11-25';
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': version,
    'io.modelcontextprotocol/clientInfo': { name: 'placard', version: '0.1.0' },
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  const params = { name: 'json_schema_echo', arguments: { schema }, ...(protocol.era === 'stateless' && { _meta }) };
  await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': version,
      'mcp-method': 'tools/call',
      'mcp-name': 'json_schema_echo',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 99, method: 'tools/call', params }),
  }).then((response) => response.text());
}
