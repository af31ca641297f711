import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { retirementsIn, settleRetirements } from '#crawler/retirement.ts';
import { type Reading, readRegistry } from '#crawler/sources/registry.ts';
import { serverIdOfAddress } from '#model/ids.ts';
import type { Registry } from '#model/types.ts';
import { readEntries } from '#store/read.ts';
import { writeRecord } from '#store/record.ts';
import { listed } from './registry-api.ts';

const URL_OF = 'https://registry.example/';
const NAMES = Array.from({ length: 40 }, (_, index) => `io.a/s${index}`);
const LATER = { updatedAt: '2026-11-02T00:00:00Z' };

const addressOf = (name: string) => `https://far.example/${name.replace('io.a/', '')}`;
const remotesOf = (name: string) => [{ type: 'streamable-http', url: addressOf(name) }];
const packages = [{ registryType: 'pypi', identifier: 'snake', version: '1' }];
const entriesOf = (names: readonly string[], meta: object = LATER) =>
  names.map((name) => listed(name, { packages, remotes: remotesOf(name) }, meta));

/** Reads a registry whose whole answer is one page. */
function read(entries: readonly object[], known?: Registry, acceptLosses?: boolean): Promise<Reading> {
  const page = { servers: entries, metadata: { count: entries.length } };
  const settings = { id: 'registry-example', url: URL_OF, known, now: () => new Date('2026-11-23T08:00:00Z'), acceptLosses };
  return readRegistry(settings, async () => page);
}

/** A store in which every server of the registry was observed. */
async function openStore(): Promise<{ root: string; known: Registry }> {
  const root = mkdtempSync(join(tmpdir(), 'placard-retirement-'));
  for (const name of NAMES) {
    const target = { kind: 'remote', url: addressOf(name) } as const;
    const id = serverIdOfAddress(target.url);
    const server = { schemaVersion: 1, id, title: name, because: 'It is listed.', source: 'registry-example', target, facts: {} } as const;
    const observation = {
      schemaVersion: 1,
      server: id,
      attemptedAt: '2026-11-20T08:00:00.000Z',
      outcome: 'timeout',
      sandbox: 'none',
    } as const;
    await writeRecord(root, { server, observation });
  }
  return { root, known: (await read(entriesOf(NAMES, {}))).registry };
}

const goneFrom = (root: string, registry: Registry, acceptLosses?: boolean) => retirementsIn(root, registry, acceptLosses).length;

test('a registry that answers with much fewer entries than before retires nobody', async () => {
  const { root, known } = await openStore();
  const { registry } = await read(entriesOf(NAMES.slice(0, 3)), known);
  expect(registry.entries).toHaveLength(NAMES.length);
  expect(goneFrom(root, registry)).toBe(0);
});

test('where what it listed before is forgotten, half a list does not retire the other half unless a person says so', async () => {
  const { root } = await openStore();
  const { registry } = await read(entriesOf(NAMES.slice(0, 20)));
  expect(() => goneFrom(root, registry)).toThrow('would retire 20 of the 40 servers that it listed here');
  expect(goneFrom(root, registry, true)).toBe(20);
});

test('one of the lists of an entry under another name does not retire all that it listed', async () => {
  const { root, known } = await openStore();
  const renamed = NAMES.map((name) => listed(name, { packages, endpoints: remotesOf(name) }, LATER));
  const { registry } = await read(renamed, known);
  expect(() => goneFrom(root, registry)).toThrow('would retire 40 of the 40');
});

test('addresses of another form do not retire the servers at the old ones', async () => {
  const { root, known } = await openStore();
  const moved = NAMES.map((name) => listed(name, { remotes: [{ type: 'sse', url: `${addressOf(name)}/v2` }] }, LATER));
  const { registry } = await read(moved, known);
  expect(() => goneFrom(root, registry)).toThrow('would retire 40 of the 40');
});

test('a status that all entries have at once does not retire them all', async () => {
  const { root, known } = await openStore();
  for (const status of ['deleted', 'deprecated']) {
    const { registry } = await read(entriesOf(NAMES, { ...LATER, status }), known);
    expect(() => goneFrom(root, registry)).toThrow('would retire 40 of the 40');
  }
  const { registry } = await read(entriesOf(NAMES, { ...LATER, status: 'withdrawn-by-law' }), known);
  expect(goneFrom(root, registry)).toBe(0);
});

test('a tenth goes without a question, and who is out already is neither counted nor told again', async () => {
  const { root, known } = await openStore();
  const four = await read(entriesOf(NAMES.slice(0, 4), { ...LATER, status: 'deleted' }), known);
  const told = retirementsIn(root, four.registry);
  expect(await settleRetirements(root, told)).toMatchObject({ retired: expect.arrayContaining(['example.far/s0']), back: [] });
  expect(readEntries(root).filter(({ observation }) => observation?.retirement)).toHaveLength(4);
  expect(goneFrom(root, four.registry)).toBe(0);
  const three = await read(entriesOf(NAMES.slice(4, 7), { ...LATER, status: 'deleted' }), four.registry);
  expect(goneFrom(root, three.registry)).toBe(3);
  const back = await read(entriesOf(NAMES.slice(0, 4)), three.registry);
  const again = await settleRetirements(root, retirementsIn(root, back.registry));
  expect([again.retired.length, again.back.length]).toEqual([3, 4]);
});
