import { describe, expect, test } from 'vitest';
import { HTTP_LIMITS } from '#mcp/http/limits.ts';
import { observeRemote } from '#mcp/http/observe-remote.ts';
import { guardFor, honest, observeAt, startServer } from './server.ts';

describe('a redirect', () => {
  test('is followed on the same server, three times at most', async () => {
    const server = await startServer((heard, response) => {
      const hops = Number(/^\/hop(\d)$/.exec(heard.request.url ?? '')?.[1] ?? 0);
      if (hops > 0) response.writeHead(307, { location: `/hop${hops - 1}` }).end();
      else honest(heard, response);
    });
    expect(await observeAt(server, '/hop3')).toMatchObject({ outcome: 'observed' });
    expect(await observeAt(server, '/hop4')).toMatchObject({ outcome: 'invalid', because: 'redirected more than 3 times' });
  });

  test.each([
    'file:///etc/passwd',
    'gopher://127.0.0.1:70/_x',
    'http://127.0.0.1:1/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    '//10.0.0.1/',
    'https://user:pw@example.com/',
    'https://localhost/',
  ])('to %s is not followed', async (location) => {
    const server = await startServer((_, response) => response.writeHead(307, { location }).end());
    expect(await observeAt(server)).toMatchObject({ outcome: 'declined' });
    expect(server.heard).toHaveLength(1);
  });

  test('does not reach a second server through a chain over the first', async () => {
    const inner = await startServer(honest);
    const server = await startServer(({ request }, response) =>
      response.writeHead(308, { location: request.url === '/mcp' ? '/again' : `${inner.origin}/mcp` }).end(),
    );
    expect(await observeAt(server)).toMatchObject({ outcome: 'declined' });
    expect(inner.heard).toEqual([]);
  });

  test('takes no credentials along to another origin', async () => {
    const other = await startServer(honest);
    const server = await startServer((_, response) => response.writeHead(307, { location: `${other.origin}/mcp` }).end());
    const guard = guardFor([server.origin, other.origin]);
    await observeRemote({ url: `${server.origin}/mcp`, guard, secrets: { authorization: 'Bearer canary' } }, HTTP_LIMITS);
    expect(server.heard[0]?.request.headers.authorization).toBe('Bearer canary');
    expect(other.heard.length).toBeGreaterThan(0);
    expect(JSON.stringify(other.heard.map(({ request }) => request.rawHeaders))).not.toContain('canary');
  });

  test('that loses the question is refused', async () => {
    const server = await startServer((_, response) => response.writeHead(303, { location: '/x' }).end());
    expect(await observeAt(server)).toMatchObject({ outcome: 'invalid' });
  });
});

test('a name that leads somewhere else the second time is not followed there', async () => {
  const outer = await startServer(honest);
  const inner = await startServer(honest, '127.0.0.2', outer.port);
  let asked = 0;
  const origin = `http://rebinding.example:${outer.port}`;
  const guard = guardFor([origin], (_name, _options, callback) => {
    asked += 1;
    callback(null, [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
  });
  expect(await observeRemote({ url: `${origin}/mcp`, guard }, HTTP_LIMITS)).toMatchObject({
    outcome: 'declined',
    because: '“rebinding.example” leads to an address that is not public',
  });
  expect([outer.heard.length, inner.heard.length]).toEqual([1, 0]);
});

describe('an address to post to', () => {
  test.each([
    'https://evil.example/messages',
    'http://127.0.0.1:1/messages',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://169.254.169.254/latest/meta-data/',
    '//10.0.0.1/x',
    'https://x.example/$(touch canary)',
    'http://`id`.example/',
    'http://a;reboot/',
    'ssh://-oProxyCommand=reboot/x',
  ])('such as %s is not posted to', async (endpoint) => {
    const server = await startServer(({ request }, response) => {
      if (request.method !== 'GET') response.writeHead(405).end();
      else response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`event: endpoint\ndata: ${endpoint}\n\n`);
    });
    expect(await observeAt(server)).toMatchObject({ outcome: 'declined' });
    expect(server.heard.map(({ request }) => `${request.method} ${request.url}`)).toEqual(['POST /mcp', 'POST /mcp', 'GET /mcp']);
  });

  test('with the signs of a shell stays a path on the same server', async () => {
    const endpoint = 'event: endpoint\ndata: /m?x=$(touch+canary);`id`|&&\n\n';
    const server = await startServer(({ request }, response) => {
      if (request.method === 'GET') response.writeHead(200, { 'content-type': 'text/event-stream' }).write(endpoint);
      else response.writeHead(request.url === '/mcp' ? 405 : 404).end();
    });
    expect(await observeAt(server)).toMatchObject({ outcome: 'not-mcp' });
    expect(server.heard.at(-1)?.request.url).toBe('/m?x=$(touch+canary);`id`|&&');
  });
});
