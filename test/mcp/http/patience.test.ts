import { describe, expect, test } from 'vitest';
import { drip, endless, observeRaw, QUICK } from './raw.ts';
import { error, handshakeResult, honest, json, observeAt, result, startServer } from './server.ts';

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
