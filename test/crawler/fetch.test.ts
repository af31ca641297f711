import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Fetched, fetchPackage, openCache } from '#crawler/fetch.ts';
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

test('a package that is not the one that was crawled before is refused', async () => {
  registry.publish({ name: 'changed' });
  const failure = await fetchNamed('changed', 'sha512-AAAA');
  expect(failure).toMatchObject({ outcome: 'invalid', because: expect.stringContaining('is no longer the package') });
});

test('a package that the registry does not have is named so', async () => {
  expect(await fetchNamed('nowhere')).toMatchObject({ outcome: 'invalid', because: expect.stringContaining('E404') });
});

test.each([
  ['a git repository', 'git+https://127.0.0.1/someone/something.git'],
  ['an address', () => `${elsewhere.url}stray/-/it-1.0.0.tgz`],
])('a dependency on %s is refused, and nothing of it stays', async (_, dependency) => {
  elsewhere.publish({ name: 'stray' });
  const name = `needs-${typeof dependency}`;
  registry.publish({ name, dependencies: { stray: typeof dependency === 'string' ? dependency : dependency() } });
  const before = globSync('*', { cwd: cache });
  expect(await fetchNamed(name)).toMatchObject({ outcome: 'declined' });
  expect(globSync('*', { cwd: cache })).toEqual(before);
});

async function fetchNamed(name: string, pinned?: string): Promise<Fetched | Failure> {
  await openCache(cache);
  return fetchPackage({ kind: 'npm', package: name, version: '1.0.0' }, pinned, { cache, sandbox: await requireSandbox() });
}
