import { expect, test } from 'vitest';
import { merge } from '#crawler/merge.ts';
import { claimOf } from '#crawler/sources/claims.ts';
import { describe, type Sourced } from '#crawler/sources/curated.ts';
import { contestedIn, listingsOfRegistry } from '#crawler/sources/registered.ts';
import { compareVersions } from '#crawler/sources/versions.ts';
import type { Facts, Observation, Registry, RegistryEntry } from '#model/types.ts';

const EARLY = '2026-11-01T00:00:00.000Z';
const LATE = '2026-11-20T00:00:00.000Z';
const ORIGIN = { kind: 'npm', package: 'x', version: '1.0.0', integrity: 'sha512-x' } as const;

test('of entries that list the same package the newest version is taken, whatever they are called', () => {
  const registry = registryOf([
    entryOf('io.a/x', '1.9.0', LATE),
    entryOf('io.b/x', '1.10.0', EARLY),
    entryOf('io.c/x', '1.10.0-rc.1', EARLY),
  ]);
  for (const since of [undefined, LATE])
    expect(merge(listingsOfRegistry(registry, { since }))).toMatchObject([{ listing: { title: 'io.b/x', target: { version: '1.10.0' } } }]);
  expect(listingsOfRegistry(registry, { since: '2026-11-21T00:00:00.000Z' })).toEqual([]);
});

test('an entry that lists a package twice does not contest it', () => {
  const [once, other] = [entryOf('io.a/x', '1.0.0', EARLY), entryOf('io.b/x', '1.0.0', EARLY)];
  const twice = { ...once, packages: [...once.packages, ...once.packages] };
  expect(contestedIn(listingsOfRegistry(registryOf([twice])))).toEqual(new Set());
  expect(contestedIn(listingsOfRegistry(registryOf([twice, other])))).toEqual(new Set(['npm/x']));
});

test('versions are ordered as npm orders them', () => {
  const rising = [
    'latest',
    '0.9.9',
    '1.0.0-1',
    '1.0.0-2',
    '1.0.0-10',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-beta',
    '1.0.0',
    '1.0.1',
    '1.2.0',
    '1.10.0',
  ];
  expect(rising.toReversed().toSorted(compareVersions)).toEqual(rising);
  expect(compareVersions('1.0.0+one', '1.0.0+two')).toBe(0);
});

test.each<[string, Facts, Partial<Observation>, string]>([
  ['nothing is known of it', {}, { outcome: 'observed' }, 'io.github.owner/x'],
  ['the one that it was known by has no such version', {}, { outcome: 'invalid' }, 'io.github.evil/x'],
  ['the one that it was known by was started and answered wrongly', {}, { outcome: 'invalid', origin: ORIGIN }, 'io.github.owner/x'],
  ['its repository is of the other', { repository: 'https://github.com/Evil/x' }, { outcome: 'observed' }, 'io.github.evil/x'],
  ['its repository is of neither', { repository: 'https://git.example/evil/x' }, { outcome: 'observed' }, 'io.github.owner/x'],
  ['it names itself', { mcpName: 'com.other/x', repository: 'https://github.com/evil/x' }, { outcome: 'observed' }, 'com.other/x'],
])('a higher version takes no server over: %s', (_, facts, seen, name) => {
  const registry = registryOf([
    entryOf('io.github.owner/x', '1.0.0', EARLY),
    entryOf('io.github.evil/x', '9.0.0', LATE),
    entryOf('com.other/x', '1.1.0', LATE),
  ]);
  const server = { ...describe(listingOf(registry, 'io.github.owner/x'), facts), title: 'io.github.owner/x' };
  const incumbent = () => ({ server, observation: seen as Observation });
  expect(merge(listingsOfRegistry(registry, { incumbent }))[0]?.claimed).toBe(name);
});

test('a package that gives itself another name is not shown under the one of an entry', () => {
  const [npm] = listingsOfRegistry(registryOf([entryOf('io.github.evil/x', '1.0.0', EARLY)]));
  if (!npm) throw new TypeError('it is listed');
  expect(describe(npm, { mcpName: 'io.github.Evil/x' })).toMatchObject({
    title: 'io.github.evil/x',
    because: 'r.example lists it as io.github.evil/x.',
  });
  expect(describe(npm, {})).toMatchObject({ title: 'io.github.evil/x', because: expect.stringContaining('could not be checked') });
  expect(describe(npm, { repository: 'https://github.com/owner/x' })).toMatchObject({
    title: 'npm/x',
    because: 'r.example lists it as io.github.evil/x. Its package says that it is of github.com/owner.',
  });
  expect(describe(npm, { mcpName: '<b>\u202e' }).because).toMatch(/says that it is another\.$/);
});

test('an address bears out a name of its own host and no other', () => {
  const remote = { kind: 'remote', url: 'https://mcp.a.example/x' } as const;
  const names = ['example.a/x', 'example.a.mcp/x', 'example/x', 'example.b/x', 'io.github.a/x', 'example.a.mcp.deeper/x', 'a.example/x'];
  expect(names.filter((name) => claimOf(name, remote, {}) === 'confirmed')).toEqual(['example.a.mcp/x']);
  expect(claimOf('app.vercel/official', { kind: 'remote', url: 'https://evil.vercel.app/mcp' }, {})).toBe('unchecked');
  expect(names.map((name) => claimOf(name, remote, {}))).not.toContain('contradicted');
});

function listingOf(registry: Registry, name: string): Sourced {
  const found = listingsOfRegistry(registry).find(({ claimed }) => claimed === name);
  if (!found) throw new TypeError(`${name} is listed`);
  return found;
}

function entryOf(name: string, version: string, updatedAt: string): RegistryEntry {
  return { name, version, status: 'active', updatedAt, packages: [{ kind: 'npm', package: 'x', version }], remotes: [] };
}

function registryOf(entries: RegistryEntry[]): Registry {
  return { schemaVersion: 1, id: 'r', url: 'https://r.example/', readAt: LATE, entries };
}
