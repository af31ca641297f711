import { describe, expect, test } from 'vitest';
import { type Reading, readRegistry } from '#crawler/sources/registry.ts';
import { Refusal } from '#mcp/failure.ts';
import { askJson } from '#mcp/http/ask-json.ts';
import { check } from '#model/parse.ts';
import type { Registry } from '#model/types.ts';
import { guardFor, json, startServer, type TestServer } from '../mcp/http/server.ts';
import { listed, registryOf } from './registry-api.ts';

const OFFICIAL = 'io.modelcontextprotocol.registry/official';
const NOW = '2026-11-23T08:00:00.000Z';

async function read(server: TestServer, known?: Registry, acceptLosses?: boolean): Promise<Reading> {
  const { ask, end } = askJson({ url: `${server.origin}/`, guard: guardFor([server.origin]) });
  try {
    return await readRegistry({ id: 'official', url: `${server.origin}/`, known, now: () => new Date(NOW), acceptLosses }, ask);
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
          { type: 'sse', url: 'https://one.example/sse?key=x&lists=all' },
          { type: 'sse', url: 'https://{tenant}.example/' },
          { type: 'carrier-pigeon', url: 'https://one.example/' },
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
      {
        name: 'a/one',
        packages: [],
        remotes: [{ kind: 'remote', url: 'https://one.example/sse?lists=all' }],
        elsewhere: ['remote of an unknown kind', 'remote with places to fill in'],
      },
      { name: 'b/two', packages: [{ kind: 'npm', package: '@b/two', version: '2.0.0' }], elsewhere: ['pypi'] },
      { name: 'c/three', packages: [], remotes: [], elsewhere: ['npm without an exact version'] },
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

test('is not taken in by a change that is dated to come', async () => {
  const to = (updatedAt: string) => listed(`to/${updatedAt.length}`, {}, { updatedAt });
  const server = await startServer(registryOf([listed('a/one'), to('2999-01-01T00:00:00Z'), to('+275760-09-13T00:00:00.000Z')]));
  const { registry } = await read(server);
  expect(check('registry', registry, 'here').updatedSince).toBe('2026-11-01T00:00:00.000Z');
});

test('keeps the latest version where older ones are told too, and what a bare tombstone is about', async () => {
  const packages = [{ registryType: 'npm', identifier: 'one', version: '2.0.0' }];
  const first = await read(await startServer(registryOf([listed('a/one', { version: '2.0.0', packages }), listed('b/two')])));
  const later = { updatedAt: '2026-11-02T00:00:00Z' };
  const old = listed('a/one', { version: '1.0.0' }, { ...later, status: 'deleted', isLatest: false });
  const kept = await read(await startServer(registryOf([old, listed('b/two', {}, { ...later, isLatest: false })])), first.registry);
  expect(kept).toMatchObject({ changed: 0, withdrawn: 0, registry: { entries: first.registry.entries } });
  const bare = { server: { name: 'a/one', version: '2.0.0' }, _meta: { [OFFICIAL]: { ...later, status: 'deleted', isLatest: false } } };
  const gone = await read(await startServer(registryOf([bare])), first.registry);
  expect(gone.registry.entries[0]).toMatchObject({ name: 'a/one', status: 'deleted', packages: [{ package: 'one' }] });
  expect(gone.withdrawn).toBe(1);
});

describe('a package', () => {
  test.each([
    [
      'that is to be given a folder',
      { packageArguments: [{ type: 'positional', valueHint: 'directory', isRequired: true }] },
      { arguments: ['/tmp'] },
    ],
    [
      'with a flag and its value',
      { packageArguments: [{ type: 'named', name: '--api-key', isRequired: true, isSecret: true }] },
      { arguments: ['--api-key', expect.stringMatching(/^dummy/)] },
    ],
    [
      'with words for the runner alone',
      {
        runtimeArguments: [
          { type: 'named', name: '-y' },
          { type: 'positional', value: '--require=/etc/x' },
        ],
      },
      {},
    ],
    [
      'with words behind its name among those for the runner',
      { runtimeArguments: ['-y', 'it@1.0.0', 'serve'].map((value) => ({ type: 'positional', value })) },
      { arguments: ['serve'] },
    ],
    ['with words that nobody here knows', { packageArguments: [{ type: 'positional', value: '$(reboot)' }] }, {}],
    ['with an argument that may be left out', { packageArguments: [{ type: 'named', name: '--verbose' }] }, {}],
    [
      'with variables, whose values are ours',
      {
        environmentVariables: [
          { name: 'IT_API_KEY', isSecret: true, value: 'sk-real-secret' },
          { name: 'IT_REGION' },
          { name: 'IT_HOST', isRequired: true },
          { name: 'NODE_OPTIONS', value: '--require=/tmp/x', isRequired: true },
          { name: 'LD_PRELOAD', isRequired: true },
          { name: 'not a name', isRequired: true },
        ],
      },
      { environment: { IT_API_KEY: expect.stringMatching(/^(?!sk-real)/), IT_HOST: 'dummy.example.com' } },
    ],
    [
      'that would listen on a port',
      {
        transport: { type: 'streamable-http', url: 'http://localhost:3000/mcp' },
        environmentVariables: [{ name: 'IT_API_KEY', isRequired: true }],
      },
      {},
    ],
  ])('%s', async (_, more, recipe) => {
    const packages = [{ registryType: 'npm', identifier: 'it', version: '1.0.0', ...more }];
    const { registry } = await read(await startServer(registryOf([listed('a/it', { packages })])));
    expect(registry.entries[0]?.packages).toEqual([{ kind: 'npm', package: 'it', version: '1.0.0', ...recipe }]);
  });

  test('of another registry is not fetched from npm under its name', async () => {
    const packages = [{ registryType: 'npm', identifier: 'it', version: '1.0.0', registryBaseUrl: 'https://npm.example/' }];
    const { registry } = await read(await startServer(registryOf([listed('a/it', { packages })])));
    expect(registry.entries[0]).toMatchObject({ packages: [], elsewhere: ['npm of another registry'] });
  });
});

test('that has no news changes nothing', async () => {
  const { registry } = await read(await startServer(registryOf([listed('a/one')])));
  const again = await read(await startServer((_, response) => json(response, { servers: [], metadata: { count: 0 } })), registry);
  expect(again).toMatchObject({ changed: 0, withdrawn: 0, registry: { entries: registry.entries } });
});

test('entries that suddenly list nothing are not believed when they are many, unless a person says so', async () => {
  const remotes = [{ type: 'sse', url: 'https://one.example/' }];
  const names = Array.from({ length: 10 }, (_, index) => `a/${index}`);
  const { registry } = await read(await startServer(registryOf(names.map((name) => listed(name, { remotes })))));
  const later = { updatedAt: '2026-11-02T00:00:00Z' };
  const renamed = (many: number) => registryOf(names.slice(0, many).map((name) => listed(name, { endpoints: remotes }, later)));
  await expect(read(await startServer(renamed(2)), registry)).rejects.toThrow('any more for 2 of 10 servers');
  expect(await read(await startServer(renamed(1)), registry)).toMatchObject({ changed: 1 });
  expect(await read(await startServer(renamed(10)), registry, true)).toMatchObject({ changed: 10 });
  const turned = (registryType: string) =>
    registryOf(names.map((name) => listed(name, { packages: [{ registryType, identifier: 'x', version: '1.0.0' }] }, later)));
  await expect(read(await startServer(turned('npm-package')), registry)).rejects.toThrow('any more for 10 of 10 servers');
  expect(await read(await startServer(turned('pypi')), registry)).toMatchObject({ changed: 10 });
  const retired = registryOf(names.map((name) => listed(name, {}, { ...later, status: 'deleted' })));
  expect(await read(await startServer(retired), registry)).toMatchObject({ withdrawn: 10 });
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
