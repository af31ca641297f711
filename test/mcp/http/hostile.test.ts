import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HTTP_LIMITS } from '#mcp/http/limits.ts';
import { observeRemote } from '#mcp/http/observe-remote.ts';
import { type Answer, error, guardFor, handshakeResult, honest, json, observeAt, result, startServer } from './server.ts';

const QUICK = { connectMilliseconds: 400, firstByteMilliseconds: 400, idleMilliseconds: 400, totalMilliseconds: 4000 };

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

describe('a packed answer is refused by its header', () => {
  const bomb = Buffer.alloc(32 * 1024 * 1024);
  test.each([
    ['br', brotliCompressSync(bomb)],
    ['gzip', gzipSync(bomb)],
    ['zstd', zstdCompressSync(bomb)],
    ['deflate', deflateSync(bomb)],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(bomb)))],
    ['identity, br', brotliCompressSync(bomb)],
    ['x-unknown', Buffer.from('x')],
  ])('%s', async (encoding, body) => {
    const server = await startServer((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding }).end(body),
    );
    expect(await observeAt(server)).toMatchObject({
      outcome: 'invalid',
      because: `sent an answer packed as “${encoding}”, which nobody asked for`,
    });
  });
});

describe('an answer that is too large', () => {
  test('by its own word', async () => {
    const server = await startServer((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '99999999999' }).write('{'),
    );
    expect(await observeAt(server)).toMatchObject({ outcome: 'too-large', because: 'announced an answer of more than 8388608 bytes' });
  });

  test('without end', async () => {
    const server = await startServer(endless('application/json', 'x'.repeat(10_000)));
    expect(await observeAt(server, '/', { lineBytes: 100_000 })).toMatchObject({ outcome: 'too-large' });
  });

  test('in one event without end', async () => {
    const server = await startServer(endless('text/event-stream', `data: ${'x'.repeat(10_000)}\n`));
    expect(await observeAt(server, '/', { lineBytes: 100_000 })).toMatchObject({
      outcome: 'too-large',
      because: 'sent an event of more than 100000 bytes',
    });
  });

  test('in events without end', async () => {
    const server = await startServer(endless('text/event-stream', `data: ${'x'.repeat(10_000)}\n\n`));
    expect(await observeAt(server, '/', { serverBytes: 200_000 })).toMatchObject({
      outcome: 'too-large',
      because: 'sent more than 200000 bytes in all',
    });
  });

  test('in headers', async () => {
    const server = await startServer((_, response) => response.writeHead(200, { 'x-long': 'x'.repeat(20_000) }).end());
    expect(await observeAt(server)).toMatchObject({ outcome: 'too-large', because: 'sent headers without end' });
  });

  test('in questions', async () => {
    const server = await startServer(({ message }, response) => {
      if (message?.method === 'server/discover') return json(response, error(message, -32601), 404);
      if (message?.method === undefined) return void response.writeHead(202).end();
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (let id = 0; id < 50; id++) response.write(`data: ${JSON.stringify({ jsonrpc: '2.0', id: `q${id}`, method: 'ping' })}\n\n`);
    });
    expect(await observeAt(server)).toMatchObject({ outcome: 'too-large', because: 'asked more than 20 questions' });
  });
});

describe('an answer that is cut short', () => {
  test.each([
    ['before its length', 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"a":1}', 'unreachable'],
    [
      'in the middle of a chunk',
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nff\r\n{"a"',
      'unreachable',
    ],
    ['by a length that is too small', 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 3\r\n\r\n{"a":1}', 'invalid'],
    ['before it is HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 'invalid'],
  ])('%s', async (_, text, outcome) => {
    const attempt = await observeRaw((socket) => socket.end(text));
    expect(attempt).toMatchObject({ outcome });
  });
});

describe('a slow server', () => {
  test('that never answers', async () => {
    expect(await observeRaw(() => undefined)).toMatchObject({ outcome: 'timeout', because: 'did not begin its answer in time' });
  });

  test('that sends its headers one byte at a time', async () => {
    const attempt = await observeRaw((socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx: y\r\n'.repeat(1000)));
    expect(attempt).toMatchObject({ outcome: 'timeout', because: 'did not begin its answer in time' });
  });

  test('that stops in the middle of its answer', async () => {
    const server = await startServer((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{'));
    expect(await observeAt(server, '/', QUICK)).toMatchObject({ outcome: 'timeout', because: 'stopped in the middle of an answer' });
  });

  test('that sends its answer one byte at a time', async () => {
    const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n';
    const attempt = await observeRaw((socket) => socket.write(head, () => drip(socket, ' '.repeat(1000))), { slowAfterMilliseconds: 200 });
    expect(attempt).toMatchObject({ outcome: 'timeout', because: 'sent less than 64 bytes a second' });
  });

  test('whose stream of events never ends and never answers', async () => {
    const server = await startServer(endless('text/event-stream', ': still here\n\n', 50));
    expect(await observeAt(server, '/', { ...QUICK, totalMilliseconds: 1000 })).toMatchObject({
      outcome: 'timeout',
      because: 'took too long in all',
    });
  });

  test('whose stream of events goes on after the answer is left', async () => {
    const server = await startServer(({ message }, response) => {
      if (message?.method === 'server/discover') return json(response, error(message, -32601), 404);
      const value = handshakeResult(message);
      if (value === undefined) return void response.writeHead(202).end();
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`data: ${JSON.stringify(result(message, value))}\n\n`);
    });
    expect(await observeAt(server, '/', QUICK)).toMatchObject({ outcome: 'observed' });
  });
});

describe('a server that is busy', () => {
  test('is asked once more after the time it names', async () => {
    let asked = 0;
    const server = await startServer((heard, response) => {
      if (++asked === 1) response.writeHead(503, { 'retry-after': '0' }).end();
      else honest(heard, response);
    });
    expect(await observeAt(server)).toMatchObject({ outcome: 'observed' });
  });

  test.each(['3600', new Date(Date.now() + 3_600_000).toUTCString()])('is left in peace where it names %s', async (after) => {
    const server = await startServer((_, response) => response.writeHead(429, { 'retry-after': after }).end());
    expect(await observeAt(server)).toMatchObject({
      outcome: 'unreachable',
      because: expect.stringMatching(/^asked to come back in \d+ s$/),
    });
    expect(server.heard).toHaveLength(1);
  });

  test('is asked twice at most', async () => {
    const server = await startServer((_, response) => response.writeHead(429, { 'retry-after': '0' }).end());
    expect(await observeAt(server)).toMatchObject({ outcome: 'unreachable' });
    expect(server.heard).toHaveLength(2);
  });
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

type Sockets = import('node:net').Socket;

/** Observes a server that speaks bytes and not HTTP. */
async function observeRaw(answer: (socket: Sockets) => void, limits = {}): ReturnType<typeof observeRemote> {
  const sockets: Sockets[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return observeRemote({ url: origin, guard: guardFor([origin]) }, { ...HTTP_LIMITS, ...QUICK, ...limits });
}

function drip(socket: Sockets, text: string): void {
  const bytes = [...text];
  const timer = setInterval(() => {
    const next = bytes.shift();
    if (next === undefined || socket.destroyed) clearInterval(timer);
    else socket.write(next);
  }, 20);
}

/** Sends the same piece again and again. */
function endless(type: string, piece: string, pause = 0): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-type': type });
    const timer = setInterval(() => {
      if (response.destroyed) clearInterval(timer);
      else response.write(piece);
    }, pause);
  };
}
