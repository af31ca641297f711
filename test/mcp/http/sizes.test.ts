import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { endless, observeRaw } from './raw.ts';
import { error, json, observeAt, startServer } from './server.ts';

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
