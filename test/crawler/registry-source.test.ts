import { describe, expect, test } from 'vitest';
import { type Reading, readRegistry } from '#crawler/sources/registry.ts';
import { Refusal } from '#mcp/failure.ts';
import { askJson } from '#mcp/http/ask-json.ts';
import { check } from '#model/parse.ts';
import type { Registry } from '#model/types.ts';
import { type Answer, guardFor, json, startServer, type TestServer } from '../mcp/http/server.ts';

const NOW = '2026-11-23T08:00:00.000Z';

/** A registry that answers as the public one documents it: pages by an opaque cursor, tombstones only with `updated_since`. */
function registryOf(servers: readonly object[], size = 2): Answer {
  return ({ request }, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    if (pathname !== '/v0.1/servers') return void response.writeHead(404).end();
    const since = searchParams.get('updated_since') ?? '';
    const chosen = servers.filter((server) => (since === '' ? statusOf(server) !== 'deleted' : updatedAt(server) >= since));
    const from = Number(atob(searchParams.get('cursor') ?? btoa('0')));
    const page = chosen.slice(from, from + size);
    const more = from + size < chosen.length;
    return json(response, { servers: page, metadata: { count: page.length, ...(more && { nextCursor: btoa(String(from + size)) }) } });
  };
}

function listed(name: string, more: object = {}, meta: object = {}): object {
  return {
    server: { name, description: 'x', version: '1.0.0', ...more },
    _meta: {
      'io.modelcontextprotocol.registry/official': { status: 'active', updatedAt: '2026-11-01T00:00:00Z', isLatest: true, ...meta },
    },
  };
}

function metaOf(server: object): Record<string, string> {
  return Object.values((server as { _meta: Record<string, Record<string, string>> })._meta)[0] ?? {};
}
const statusOf = (server: object) => metaOf(server)['status'];
const updatedAt = (server: object) => new Date(metaOf(server)['updatedAt'] ?? '').toISOString();

async function read(server: TestServer, known?: Registry): Promise<Reading> {
  const { ask, end } = askJson({ url: `${server.origin}/`, guard: guardFor([server.origin]) });
  try {
    return await readRegistry({ id: 'official', url: `${server.origin}/`, known, now: () => new Date(NOW) }, ask);
  } finally {
    end();
  }
}

test('is read page by page, the latest versions only, with what can be started and reached', async () => {
  const server = await startServer(
    registryOf([
      listed('b/two', {
        packages: [
          { registryType: 'npm', identifier: '@b/two', version: '2.0.0' },
          { registryType: 'pypi', identifier: 'two', version: '2' },
        ],
      }),
      listed('a/one', {
        remotes: [
          { type: 'sse', url: 'https://one.example/sse?key=x' },
          { type: 'sse', url: 'https://{tenant}.example/' },
        ],
      }),
      listed('c/three', { packages: [{ registryType: 'npm', identifier: '../../etc', version: 'latest' }] }),
    ]),
  );
  const { registry, changed } = await read(server);
  expect(check('registry', registry, 'here')).toMatchObject({
    readAt: NOW,
    updatedSince: '2026-11-01T00:00:00.000Z',
    entries: [
      { name: 'a/one', packages: [], remotes: [{ kind: 'remote', url: 'https://one.example/sse' }] },
      { name: 'b/two', packages: [{ kind: 'npm', package: '@b/two', version: '2.0.0' }], elsewhere: ['pypi'] },
      { name: 'c/three', packages: [], remotes: [] },
    ],
  });
  expect(changed).toBe(3);
  expect(server.heard.map(({ request }) => request.url)).toEqual([
    '/v0.1/servers?limit=100&version=latest',
    '/v0.1/servers?limit=100&version=latest&cursor=Mg%3D%3D',
  ]);
});

test('is asked afterwards for what changed, and a tombstone withdraws a server without removing it', async () => {
  const first = await read(await startServer(registryOf([listed('a/one'), listed('b/two')])));
  const later = { updatedAt: '2026-11-02T00:00:00Z' };
  const server = await startServer(
    registryOf([listed('a/one', {}, { ...later, status: 'deleted' }), listed('b/two'), listed('c/three', {}, later)]),
  );
  const { registry, changed, withdrawn } = await read(server, first.registry);
  expect(server.heard[0]?.request.url).toBe('/v0.1/servers?limit=100&version=latest&updated_since=2026-11-01T00%3A00%3A00.000Z');
  expect(registry.entries.map(({ name, status }) => [name, status])).toEqual([
    ['a/one', 'deleted'],
    ['b/two', 'active'],
    ['c/three', 'active'],
  ]);
  expect([changed, withdrawn]).toEqual([1, 1]);
  expect(registry.updatedSince).toBe('2026-11-02T00:00:00.000Z');
});

test('that has no news changes nothing', async () => {
  const { registry } = await read(await startServer(registryOf([listed('a/one')])));
  const again = await read(await startServer((_, response) => json(response, { servers: [], metadata: { count: 0 } })), registry);
  expect(again).toMatchObject({ changed: 0, withdrawn: 0, registry: { entries: registry.entries } });
});

describe('an answer that looks wrong is no list', () => {
  const page = (servers: unknown, metadata: unknown = { count: 1 }) => ({ servers, metadata });
  test.each([
    ['an empty registry', page([], { count: 0 })],
    ['the list under another name', { items: [listed('a/one')], metadata: { count: 1 } }],
    ['the server under another name', page([{ entry: { name: 'a/one' } }])],
    ['the name under another name', page([{ server: { title: 'a/one' } }])],
    ['the metadata under another name', { servers: [listed('a/one')], meta: {} }],
    ['another count', page([listed('a/one')], { count: 7 })],
    ['an empty page before the last', page([], { count: 0, nextCursor: 'x' })],
    ['a page that follows itself', page([listed('a/one')], { count: 1, nextCursor: 'x' })],
    ['a number', 7],
    ['a list', []],
  ])('%s', async (_, answer) => {
    const server = await startServer((_heard, response) => json(response, answer));
    await expect(read(server)).rejects.toBeInstanceOf(Refusal);
  });

  test.each([500, 404, 302, 401])('the status %i', async (status) => {
    const server = await startServer((_, response) => response.writeHead(status).end());
    await expect(read(server)).rejects.toBeInstanceOf(Refusal);
  });

  test('a failure in the middle', async () => {
    let asked = 0;
    const honest = registryOf([listed('a/one'), listed('b/two'), listed('c/three')]);
    const server = await startServer((heard, response) => (++asked === 2 ? response.writeHead(500).end() : honest(heard, response)));
    await expect(read(server)).rejects.toBeInstanceOf(Refusal);
  });
});
