import { afterAll, beforeAll, expect, test } from 'vitest';
import { reachable } from '#cli/crawl-registry.ts';
import { nameRegistry } from '#cli/registry-address.ts';
import { merge } from '#crawler/merge.ts';
import { listingsOfRegistry } from '#crawler/sources/registered.ts';
import type { Registry as Known } from '#model/types.ts';
import { readEntries, readEntry, readKnownRegistry } from '#store/read.ts';
import { writeServer } from '#store/write.ts';
import { type Registry, startRegistry } from '../../crawler/registry.ts';
import { listed } from '../../crawler/registry-api.ts';
import { honest, startServer } from '../../mcp/http/server.ts';
import { leaveOut, openShelf, remoteId, remotesAt, startPlace } from './shelf.ts';

const LATER = '2026-11-02T00:00:00.000Z';
const PACKED = 'npm/packed-for-registry';

let npm: Registry;
beforeAll(async () => {
  npm = await startRegistry();
  npm.publish({ name: 'packed-for-registry', bin: 'index.js' }, { 'index.js': SERVER });
});
afterAll(() => npm.close());

test('what a registry lists is fetched, started and reached, and what is of another kind is said and counted', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(
    far,
    [
      listed('io.a/packed', { packages: [PACKAGE, { registryType: 'pypi', identifier: 'snake', version: '1' }] }),
      listed('io.b/far', { remotes: remotesAt(far, 'b') }),
      listed('io.c/snake', { packages: [{ registryType: 'pypi', identifier: 'snake', version: '1' }] }),
      listed('io.d/nothing'),
    ],
    { npm: { npm_config_registry: npm.url } },
  );
  const { status, stderr, events } = await shelf.crawl(['--json']);
  expect(stderr).toContain('4 servers known from');
  expect(stderr).toContain('cannot be started or reached here, by entries that list it: 1 nothing to start or reach, 2 pypi.');
  expect(stderr).toContain('2 of 2 servers observed: 2 tools');
  expect(status).toBe(0);
  expect(events[0]).toMatchObject({ event: 'registry', entries: 4, changed: 4, chosen: 2, waiting: 0, notCrawled: { pypi: 2 } });
  const packed = readEntry(shelf.store, PACKED);
  expect(packed?.server).toMatchObject({ title: 'io.a/packed', target: { environment: { SOME_API_KEY: expect.any(String) } } });
  expect(packed?.snapshot?.tools).toMatchObject([{ name: 'confess', description: 'words [] key dummy' }]);
  expect(readEntry(shelf.store, remoteId(far, 'b'))?.snapshot?.transport).toBe('streamable-http');
});

test('those that were never asked come first, and only so many as is said', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(
    far,
    ['b', 'c', 'd'].map((path) =>
      listed(`io.${path}/far`, { remotes: remotesAt(far, path) }, { updatedAt: `2026-11-0${path === 'd' ? 7 : 1}` }),
    ),
  );
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ chosen: 0, waiting: 3 });
  expect(far.heard).toHaveLength(shelf.readings());
  expect(await shelf.crawlHere({ limit: 1, since: '2026-11-05T00:00:00.000Z' })).toMatchObject({ chosen: 1, waiting: 0 });
  expect(readEntries(shelf.store).map(({ server }) => server.id)).toEqual([remoteId(far, 'd')]);
  expect(await shelf.crawlHere({ limit: 2 })).toMatchObject({ chosen: 2, waiting: 1 });
  expect(readEntries(shelf.store)).toHaveLength(3);
});

test('whoever asked to be left out is not asked for a registry either', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(
    far,
    ['b', 'c'].map((path) => listed(`io.${path}/far`, { remotes: remotesAt(far, path) })),
  );
  leaveOut(shelf.store, remoteId(far, 'b'));
  expect(await shelf.crawlHere()).toMatchObject({ optedOut: 1, chosen: 1 });
  expect(far.heard.map(({ request }) => request.url)).not.toContain('/b');
});

test('a server that another source lists is neither asked nor retired for a registry', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(far, [listed('io.b/far', { remotes: remotesAt(far, 'b') })]);
  await shelf.crawlHere();
  const known = readEntry(shelf.store, remoteId(far, 'b'));
  if (!known) throw new TypeError('it was observed');
  await writeServer(shelf.store, { ...known.server, source: 'curated' });
  shelf.list([listed('io.b/far', { remotes: remotesAt(far, 'b') }, { updatedAt: LATER, status: 'deleted' })]);
  expect(await shelf.crawlHere()).toMatchObject({ withdrawn: 1, retired: [], chosen: 0 });
  shelf.list([listed('io.b/far', { remotes: remotesAt(far, 'b') }, { updatedAt: LATER })]);
  expect(await shelf.crawlHere()).toMatchObject({ otherSources: 1, chosen: 0 });
  expect(readEntry(shelf.store, remoteId(far, 'b'))?.observation).toEqual(known.observation);
});

test('of this machine only the own origin of a registry of this machine is reached', async () => {
  const [far, other] = [await startPlace(honest), await startServer(honest)];
  const shelf = await openShelf(far, [
    listed('io.b/far', { remotes: remotesAt(far, 'b') }),
    listed('io.c/other', { remotes: remotesAt(other, 'c') }),
  ]);
  await shelf.crawlHere();
  expect(other.heard).toEqual([]);
  expect(readEntry(shelf.store, remoteId(other, 'c'))?.observation).toMatchObject({ outcome: 'declined' });
  const registry = readKnownRegistry(shelf.store, nameRegistry(shelf.address).id);
  const chosen = merge(listingsOfRegistry(registry as Known));
  expect([...reachable(chosen, shelf.address, { thisMachine: true }).keys()]).toEqual([remoteId(far, 'b')]);
  expect(reachable(chosen, 'https://registry.example/', { thisMachine: true }).size).toBe(0);
  expect(reachable(chosen, shelf.address, { thisMachine: false }).size).toBe(0);
});

const PACKAGE = {
  registryType: 'npm',
  identifier: 'packed-for-registry',
  version: '1.0.0',
  transport: { type: 'stdio' },
  environmentVariables: [{ name: 'SOME_API_KEY', isRequired: true, isSecret: true }],
};

/** A server that lists its tool only when it has a key. */
const SERVER = `#!/usr/bin/env node
const { createInterface } = require('node:readline');
const key = process.env.SOME_API_KEY;
if (!key) process.exit(1);
const description = 'words ' + JSON.stringify(process.argv.slice(2)) + ' key ' + key.slice(0, 5);
const results = {
  initialize: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'packed', version: '1' } },
  'tools/list': { tools: [{ name: 'confess', description, inputSchema: { type: 'object' } }] },
};
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, result: results[method] }));
});
`;
