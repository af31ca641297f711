import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { HTTP_LIMITS } from '#mcp/http/limits.ts';
import { observeRemote } from '#mcp/http/observe-remote.ts';
import { guardFor, handshakeResult, json, observeAt, result, startServer } from './server.ts';

test.each([
  ['a page', 'text/html', '<html></html>', 'not-mcp'],
  ['nothing', 'application/json', '', 'invalid'],
  ['a list', 'application/json', '[]', 'invalid'],
  ['a number', 'application/json', '7', 'invalid'],
])('a server that answers with %s is no MCP server', async (_, type, body, outcome) => {
  const server = await startServer((_heard, response) => response.writeHead(200, { 'content-type': type }).end(body));
  expect(await observeAt(server)).toMatchObject({ outcome });
});

test('a session whose name no header can carry is refused', async () => {
  const server = await startServer(({ message }, response) =>
    json(response, result(message, handshakeResult(message) ?? {}), 200, { 'mcp-session-id': 'a b' }),
  );
  expect(await observeAt(server)).toMatchObject({ outcome: 'invalid', because: 'gave a session a name that no header can carry' });
});

test('nobody at the address is said plainly', async () => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const origin = `http://127.0.0.1:${port}`;
  expect(await observeRemote({ url: origin, guard: guardFor([origin]) }, HTTP_LIMITS)).toMatchObject({
    outcome: 'unreachable',
    because: 'could not be reached (ECONNREFUSED)',
  });
});
