import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameRegistry } from '#cli/registry-address.ts';
import { standingOf } from '#model/standing.ts';
import { moveServer } from '#store/move.ts';
import { readEntries, readEntry, readKnownRegistry } from '#store/read.ts';
import { writeObservation, writeServer } from '#store/write.ts';
import { listed } from '../../crawler/registry-api.ts';
import { honest } from '../../mcp/http/server.ts';
import { leaveOut, openShelf, remoteId, remotesAt, startPlace } from './shelf.ts';

const LATER = '2026-11-02T00:00:00.000Z';

test('whom the registry takes back is kept and not asked again, until it lists it anew', async () => {
  const far = await startPlace(honest);
  const entry = (path: string, status: string, updatedAt: string) =>
    listed(`io.${path}/far`, { remotes: remotesAt(far, path) }, { status, updatedAt });
  const shelf = await openShelf(far, [entry('b', 'active', LATER), entry('c', 'active', LATER), entry('d', 'active', LATER)]);
  await shelf.crawlHere();
  const before = readEntries(shelf.store);
  const asked = far.heard.length;

  shelf.list([entry('b', 'deleted', '2026-11-03T00:00:00Z'), entry('c', 'deprecated', '2026-11-04T00:00:00Z'), entry('d', 'new', LATER)]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ withdrawn: 2, retired: [remoteId(far, 'b'), remoteId(far, 'c')], back: [] });
  const after = readEntries(shelf.store);
  expect(after.map(({ snapshot }) => snapshot)).toEqual(before.map(({ snapshot }) => snapshot));
  expect(after.map(({ observation }) => observation?.retirement)).toEqual([
    { registry: shelf.address, status: 'deleted', since: '2026-11-03T00:00:00.000Z' },
    { registry: shelf.address, status: 'deprecated', since: '2026-11-04T00:00:00.000Z' },
    undefined,
  ]);
  expect(after.map(({ observation }) => observation && standingOf(observation, LATER).kind)).toEqual(['retired', 'retired', 'current']);

  shelf.list([entry('b', 'quarantined', '2026-11-05T00:00:00Z')]);
  expect(await shelf.crawlHere()).toMatchObject({ retired: [], back: [], chosen: 1 });
  expect(far.heard.slice(asked).map(({ request }) => request.url)).not.toContain('/b');

  shelf.list([entry('b', 'active', '2026-11-06T00:00:00Z')]);
  expect(await shelf.crawlHere()).toMatchObject({ retired: [], back: [remoteId(far, 'b')], chosen: 2 });
  expect(readEntry(shelf.store, remoteId(far, 'b'))?.observation).toMatchObject({ outcome: 'observed' });
  expect(readEntry(shelf.store, remoteId(far, 'b'))?.observation?.retirement).toBeUndefined();

  shelf.list([entry('c', 'deleted', '2026-11-07T00:00:00Z')]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ retired: [remoteId(far, 'c')] });
  const retirement = { registry: shelf.address, status: 'deleted', since: '2026-11-07T00:00:00.000Z' };
  expect(readEntry(shelf.store, remoteId(far, 'c'))?.observation?.retirement).toEqual(retirement);
});

test('a server that no entry lists any more is retired, until one lists it again', async () => {
  const far = await startPlace(honest);
  const entry = (path: string, updatedAt: string) => listed('io.b/far', { remotes: remotesAt(far, path) }, { updatedAt });
  const shelf = await openShelf(far, [entry('b', '2026-11-02T00:00:00Z')]);
  await shelf.crawlHere();
  const known = readEntry(shelf.store, remoteId(far, 'b'));
  if (!known?.observation) throw new TypeError('it was observed');
  await writeServer(shelf.store, { ...known.server, id: remoteId(far, 'e'), source: 'curated' });
  await writeObservation(shelf.store, { ...known.observation, server: remoteId(far, 'e') });

  shelf.list([entry('c', '2026-11-03T00:00:00Z')]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ withdrawn: 0, retired: [remoteId(far, 'b')], back: [] });
  const registry = readKnownRegistry(shelf.store, nameRegistry(shelf.address).id);
  const retirement = { registry: shelf.address, status: 'unlisted', since: registry?.readAt ?? '' };
  const after = readEntry(shelf.store, remoteId(far, 'b'));
  expect([after?.observation?.retirement, after?.snapshot]).toEqual([retirement, known.snapshot]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ retired: [], back: [] });

  if (!after?.observation) throw new TypeError('it is kept');
  await writeObservation(shelf.store, { ...after.observation, retirement: { ...retirement, status: 'deleted' } });
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ retired: [remoteId(far, 'b')], back: [] });
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ retired: [], back: [] });
  expect(readEntry(shelf.store, remoteId(far, 'b'))?.observation?.retirement).toEqual(retirement);

  shelf.list([entry('b', '2026-11-04T00:00:00Z')]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ retired: [], back: [remoteId(far, 'b')] });
});

test('a run that asks nobody leaves a tombstone of whoever asked to be left out', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(far, [listed('io.b/far', { remotes: remotesAt(far, 'b') })]);
  await shelf.crawlHere();
  leaveOut(shelf.store, remoteId(far, 'b'));
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ chosen: 0, optedOut: 1 });
  const after = readEntry(shelf.store, remoteId(far, 'b'));
  expect([after?.observation?.tombstone?.date, after?.snapshot]).toEqual(['2026-11-01', undefined]);
});

test('a reading that would retire many changes nothing until a person accepts it', async () => {
  const far = await startPlace(honest);
  const entryOf = (path: string) => listed(`io.${path}/far`, { remotes: remotesAt(far, path) });
  const shelf = await openShelf(far, ['b', 'c', 'd', 'e', 'f'].map(entryOf));
  await shelf.crawlHere();
  const { id } = nameRegistry(shelf.address);
  rmSync(join(shelf.store, 'registries', `${id}.json`));
  shelf.list([entryOf('b')]);
  const refused = expect.objectContaining({ message: expect.stringContaining('would retire 4 of the 5 servers that it listed here') });
  await expect(shelf.crawlHere()).rejects.toEqual(refused);
  expect(readKnownRegistry(shelf.store, id)).toBeUndefined();
  expect(readEntries(shelf.store).filter(({ observation }) => observation?.retirement)).toEqual([]);
  expect(await shelf.crawlHere({ acceptLosses: true, limit: 0 })).toMatchObject({ retired: { length: 4 } });
});

test('a store that was made when ids told no ports apart is renamed, and nobody in it retired', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(far, [listed('io.b/far', { remotes: remotesAt(far, 'b') })]);
  await shelf.crawlHere();
  const to = remoteId(far, 'b');
  const from = `${to.slice(0, to.indexOf('/'))}/b`;
  await moveServer(shelf.store, to, from);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ moved: [{ from, to }], retired: [], back: [], waiting: 1 });
  expect(readEntries(shelf.store).map(({ server, observation }) => [server.id, observation?.outcome])).toEqual([[to, 'observed']]);
});

test('what was renamed is said also where the registry is refused then', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(far, [listed('io.b/far', { remotes: remotesAt(far, 'b') })]);
  await shelf.crawlHere();
  const to = remoteId(far, 'b');
  const from = `${to.slice(0, to.indexOf('/'))}/b`;
  await moveServer(shelf.store, to, from);
  shelf.list([{ ...listed('io.b/far'), server: 7 }]);
  const { status, stderr } = await shelf.crawl();
  expect([status, readEntries(shelf.store).map(({ server }) => server.id)]).toEqual([1, [to]]);
  expect(stderr).toContain(`${from} is now ${to}`);
});
