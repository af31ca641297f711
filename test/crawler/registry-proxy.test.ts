import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegistryProxy, SOCKET } from '#crawler/registry-proxy.ts';
import { upstreamOf } from '#crawler/upstream.ts';

const heard: string[] = [];
const server = createServer(({ url = '' }, response) => {
  heard.push(url);
  response.end('x'.repeat(100_000));
});
let origin: string;
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('the registry is reached, plainly and through a tunnel', async () => {
  const proxy = await open();
  expect(await ask(proxy.folder, `${origin}/package`)).toEqual({ status: 200, length: 100_000 });
  expect(await tunnel(proxy.folder, new URL(origin).host)).toContain('200 Connection Established');
  await proxy.close();
  expect(existsSync(proxy.folder)).toBe(false);
});

test.each([
  'http://example.com/',
  'http://169.254.169.254/latest',
  'http://127.0.0.1:1/',
  'http://localhost/',
  '/relative',
  'file:///etc/passwd',
])('%s is refused', async (address) => {
  const proxy = await open();
  expect(await ask(proxy.folder, address)).toEqual({ status: 403, length: 0 });
  await proxy.close();
});

test.each(['example.com:443', '127.0.0.1:1', '127.0.0.1', '127.0.0.1:22@example.com:443', '[::1]:80', 'localhost:80'])(
  'a tunnel to %s is refused',
  async (place) => {
    const proxy = await open();
    expect(await tunnel(proxy.folder, place)).toBe('HTTP/1.1 403 Forbidden\r\n\r\n');
    await proxy.close();
  },
);

test('more than the allowed bytes never come through, however many connections share them', async () => {
  const proxy = await open(150_000);
  await ask(proxy.folder, `${origin}/first`);
  await expect(ask(proxy.folder, `${origin}/second`)).rejects.toThrow();
  await proxy.close();
});

test.each([
  ['https://r.example/', ['--https-proxy=http://a:1/'], {}, 'http://a:1/'],
  ['https://r.example/', [], { HTTPS_PROXY: 'http://b:2' }, 'http://b:2/'],
  ['https://r.example/', ['--noproxy=x.example,.example'], { HTTPS_PROXY: 'http://b:2' }, undefined],
  ['https://r.example/', [], { HTTPS_PROXY: 'http://b:2', no_proxy: '*' }, undefined],
  ['https://r.example/', [], { HTTPS_PROXY: 'http://b:2', NO_PROXY: 'ample' }, 'http://b:2/'],
  ['http://r.example/', [], { HTTPS_PROXY: 'http://b:2' }, undefined],
  ['http://r.example/', [], { http_proxy: 'http://c:3' }, 'http://c:3/'],
])('the way to %s with %j and %j leads over %s', (registry, proxies, environment, expected) => {
  expect(upstreamOf({ registry, proxies, environment, cafile: undefined, withheld: false })?.href).toBe(expected);
});

function open(bytes = 10_000_000): ReturnType<typeof openRegistryProxy> {
  return openRegistryProxy({ registry: `${origin}/`, upstream: undefined, bytes });
}

async function ask(folder: string, path: string): Promise<{ status: number | undefined; length: number }> {
  const outgoing = request({ socketPath: join(folder, SOCKET), path }).end();
  const [answer] = await once(outgoing, 'response');
  let length = 0;
  for await (const chunk of answer) length += chunk.length;
  return { status: answer.statusCode, length };
}

async function tunnel(folder: string, place: string): Promise<string> {
  const socket = connect(join(folder, SOCKET));
  socket.write(`CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer);
}
