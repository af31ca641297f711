import { expect, test } from 'vitest';
import { merge } from '#crawler/merge.ts';
import { listingsOfRegistry } from '#crawler/sources/registered.ts';
import { compareVersions } from '#crawler/sources/versions.ts';
import type { Registry, RegistryEntry } from '#model/types.ts';

const EARLY = '2026-11-01T00:00:00.000Z';
const LATE = '2026-11-20T00:00:00.000Z';

test('of entries that list the same package the newest version is taken, whatever they are called', () => {
  const registry = registryOf([
    entryOf('io.a/x', '1.9.0', LATE),
    entryOf('io.b/x', '1.10.0', EARLY),
    entryOf('io.c/x', '1.10.0-rc.1', EARLY),
  ]);
  for (const since of [undefined, LATE])
    expect(merge(listingsOfRegistry(registry, since))).toMatchObject([{ listing: { title: 'io.b/x', target: { version: '1.10.0' } } }]);
  expect(listingsOfRegistry(registry, '2026-11-21T00:00:00.000Z')).toEqual([]);
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

function entryOf(name: string, version: string, updatedAt: string): RegistryEntry {
  return { name, version, status: 'active', updatedAt, packages: [{ kind: 'npm', package: 'x', version }], remotes: [] };
}

function registryOf(entries: RegistryEntry[]): Registry {
  return { schemaVersion: 1, id: 'r', url: 'https://r.example/', readAt: LATE, entries };
}
