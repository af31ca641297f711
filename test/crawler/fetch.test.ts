import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Fetched, fetchPackage, openCache } from '#crawler/fetch.ts';
import { findNpm } from '#crawler/npm.ts';
import { readSettings, withoutCredentials } from '#crawler/npm-settings.ts';
import { faultOf } from '#crawler/staging.ts';
import type { Failure } from '#mcp/failure.ts';
import { requireSandbox } from '../mcp/tiny.ts';
import { type Registry, startRegistry } from './registry.ts';

const CANARY = 'touch /staging/canary /tmp/canary "$PWD/canary"';

let registry: Registry;
let elsewhere: Registry;
let cache: string;

beforeAll(async () => {
  registry = await startRegistry();
  elsewhere = await startRegistry();
  cache = await mkdtemp(join(tmpdir(), 'placard-cache-'));
  vi.stubEnv('npm_config_registry', registry.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  registry.close();
  elsewhere.close();
  await rm(cache, { recursive: true });
});

test('a package arrives with its dependencies and its facts, and none of its scripts has run', async () => {
  registry.publish({ name: 'below', scripts: { install: CANARY } });
  registry.publish(
    {
      name: 'scripted',
      license: 'MIT',
      repository: 'git+https://github.com/someone/scripted.git',
      dependencies: { below: '1.0.0' },
      scripts: { preinstall: CANARY, install: CANARY, postinstall: CANARY, prepare: CANARY },
    },
    { 'binding.gyp': "{ 'targets': [{ 'target_name': 'x', 'actions': [] }] }", '.npmrc': 'ignore-scripts=false\n', 'index.js': '' },
  );
  const fetched = (await fetchNamed('scripted')) as Fetched;
  expect(fetched.facts).toMatchObject({
    version: '1.0.0',
    licence: 'MIT',
    repository: 'https://github.com/someone/scripted',
    installScripts: true,
    integrity: expect.stringMatching(/^sha512-/),
  });
  expect(globSync('node_modules/{scripted,below}/package.json', { cwd: fetched.folder })).toHaveLength(2);
  expect(globSync('**/canary', { cwd: cache })).toEqual([]);
});

test('a package that was fetched needs no network any more', async () => {
  registry.publish({ name: 'cached' });
  const first = await fetchNamed('cached');
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
  expect(await fetchNamed('cached')).toEqual(first);
  expect(await fetchNamed('never-seen')).toMatchObject({ outcome: 'unreachable', remedy: expect.stringContaining('reaches its registry') });
  vi.stubEnv('npm_config_registry', registry.url);
});

test('an entry of the cache that is broken is fetched again', async () => {
  registry.publish({ name: 'broken-entry' });
  const { folder, facts } = (await fetchNamed('broken-entry')) as Fetched;
  for (const rubbish of ['{"version":"1.0', '{}']) {
    await writeFile(join(folder, 'facts.json'), rubbish);
    expect(await fetchNamed('broken-entry')).toEqual({ folder, facts });
  }
  expect(JSON.parse(await readFile(join(folder, 'facts.json'), 'utf8'))).toEqual(facts);
});

test('addresses with credentials are used without them', async () => {
  registry.publish({ name: 'behind-a-name' });
  vi.stubEnv('npm_config_registry', registry.url.replace('//', '//me:hunter2@'));
  expect(await fetchNamed('behind-a-name')).toMatchObject({ facts: { version: '1.0.0' } });
  vi.stubEnv('npm_config_registry', registry.url);
});

test('what npm is told names every proxy and no credentials', async () => {
  const cli = (await findNpm())?.cli ?? '';
  const settings = await readSettings(cli, {
    ...process.env,
    npm_config_registry: 'https://me:hunter2@registry.example/npm/',
    npm_config_https_proxy: 'http://me:hunter2@proxy.example:8080',
    npm_config_noproxy: 'a.example,b.example',
    HTTPS_PROXY: 'http://me:hunter2@other.example:3128/',
    no_proxy: 'c.example',
  });
  expect(settings).toMatchObject({
    registry: 'https://registry.example/npm/',
    proxies: ['--https-proxy=http://proxy.example:8080/', '--noproxy=a.example,b.example'],
    environment: { HTTPS_PROXY: 'http://other.example:3128/', no_proxy: 'c.example' },
    withheld: true,
  });
  expect(JSON.stringify(settings)).not.toMatch(/hunter2|me:/);
});

test.each([
  ['http://proxy.example:8080', 'http://proxy.example:8080'],
  ['me:hunter2@proxy.example:8080', 'proxy.example:8080'],
  ['http://me:hun/ter@2@proxy.example:8080', 'http://proxy.example:8080'],
  ['https://registry.example/@scope/', 'https://registry.example/@scope/'],
])('%s without credentials is %s', (address, expected) => {
  expect(withoutCredentials(address)).toBe(expected);
});

test('the proxy that the environment names is asked', async () => {
  vi.stubEnv('npm_config_registry', 'http://registry.invalid/');
  vi.stubEnv('HTTP_PROXY', registry.url);
  vi.stubEnv('NO_PROXY', '');
  vi.stubEnv('no_proxy', '');
  expect(await fetchNamed('behind-a-proxy')).toMatchObject({ because: expect.stringContaining('E404') });
  vi.stubEnv('npm_config_registry', registry.url);
  vi.stubEnv('HTTP_PROXY', undefined);
});

test('a package that is not the one that was crawled before is refused', async () => {
  registry.publish({ name: 'changed' });
  const failure = await fetchNamed('changed', 'sha512-AAAA');
  expect(failure).toMatchObject({ outcome: 'invalid', because: expect.stringContaining('is no longer the package') });
});

test('a package that the registry does not have is named so', async () => {
  expect(await fetchNamed('nowhere')).toMatchObject({ outcome: 'invalid', because: expect.stringContaining('E404') });
});

test('where the registry lacks a dependency, the listing alone is not blamed', async () => {
  registry.publish({ name: 'needs-nowhere', dependencies: { nowhere: '1.0.0' } });
  expect(await fetchNamed('needs-nowhere')).toMatchObject({ outcome: 'invalid', remedy: expect.stringContaining('dependency') });
});

test.each([
  ['a git repository', 'git+https://127.0.0.1/someone/something.git'],
  ['an address', () => `${elsewhere.url}stray/-/it-1.0.0.tgz`],
])('a dependency on %s is refused and named, and nothing of it stays', async (where, dependency) => {
  elsewhere.publish({ name: 'stray' });
  const name = `needs-${typeof dependency}`;
  registry.publish({ name, dependencies: { stray: typeof dependency === 'string' ? dependency : dependency() } });
  const before = globSync('*', { cwd: cache });
  expect(await fetchNamed(name)).toMatchObject({ outcome: 'declined', remedy: expect.stringContaining(`depends on ${where}`) });
  expect(globSync('*', { cwd: cache })).toEqual(before);
});

test.each([
  ['bytes', { bytes: 100_000, entries: 1000 }, 'more than 100000 bytes'],
  ['files', { bytes: 100_000_000, entries: 20 }, 'more than 20 files'],
])('a package that unpacks to too many %s is refused, and nothing of it stays', async (noun, caps, because) => {
  const name = `bomb-of-${noun}`;
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`zeros-${index}`, '0'.repeat(10_000)]));
  registry.publish({ name }, files);
  const before = globSync('*', { cwd: cache });
  const shelf = { cache, sandbox: await requireSandbox(), caps };
  const failure = await fetchPackage({ kind: 'npm', package: name, version: '1.0.0' }, undefined, shelf);
  expect(failure).toMatchObject({ outcome: 'too-large', because: expect.stringContaining(because) });
  expect(globSync('*', { cwd: cache })).toEqual(before);
});

test('links out of a package and things that are no files are faults', async () => {
  const caps = { bytes: 1000, entries: 10 };
  const folder = await mkdtemp(join(cache, 'odd-'));
  await symlink('inside', join(folder, 'fine'));
  expect(await faultOf(folder, caps)).toBeUndefined();
  for (const target of ['/etc/passwd', '../../outside']) {
    await symlink(target, join(folder, 'out'));
    expect(await faultOf(folder, caps)).toContain('“out”');
    await rm(join(folder, 'out'));
  }
  const server = createServer();
  await once(server.listen(join(folder, 'socket')), 'listening');
  expect(await faultOf(folder, caps)).toContain('“socket”');
  server.close();
  await rm(folder, { recursive: true });
});

test('a package that is too young, or of unknown age, is declined where an age is asked for; also when it lies in the cache', async () => {
  const publishedBefore = new Date('2026-11-01T00:00:00.000Z');
  const fetchAged = async (name: string) =>
    fetchPackage({ kind: 'npm', package: name, version: '1.0.0' }, undefined, { cache, sandbox: await requireSandbox(), publishedBefore });
  for (const [name, publishedAt] of [
    ['old', '2026-10-01T00:00:00.000Z'],
    ['young', '2026-11-02T00:00:00.000Z'],
    ['ageless', undefined],
  ] as const)
    registry.publish({ name }, {}, publishedAt);
  expect(await fetchAged('old')).toMatchObject({ facts: { publishedAt: '2026-10-01T00:00:00.000Z' } });
  expect(await fetchAged('young')).toMatchObject({ outcome: 'declined', because: expect.stringContaining('on 2026-11-02') });
  expect(await fetchAged('ageless')).toMatchObject({ outcome: 'declined' });
  expect(await fetchNamed('young')).toMatchObject({ facts: { version: '1.0.0' } });
  expect(await fetchAged('young')).toMatchObject({ outcome: 'declined' });
});

async function fetchNamed(name: string, pinned?: string): Promise<Fetched | Failure> {
  await openCache(cache);
  return fetchPackage({ kind: 'npm', package: name, version: '1.0.0' }, pinned, { cache, sandbox: await requireSandbox() });
}
