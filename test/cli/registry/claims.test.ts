import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readEntry, readSources } from '#store/read.ts';
import { writeServer } from '#store/write.ts';
import { startRegistry } from '../../crawler/registry.ts';
import { listed } from '../../crawler/registry-api.ts';
import { honest } from '../../mcp/http/server.ts';
import { openShelf, startPlace } from './shelf.ts';

const CATALOGUE = new URL('../../../catalog', import.meta.url).pathname;
const FILES = 'modelcontextprotocol/server-filesystem';
const STRANGER = listed('io.github.stranger/files', {
  packages: [{ registryType: 'npm', identifier: `@${FILES}`, version: '9999.0.0' }],
});

test('a server that a list of this project describes is asked as that list says, whatever a registry says of it', async () => {
  const npm = await startRegistry();
  vi.stubEnv('npm_config_registry', npm.url);
  const shelf = await openShelf(await startPlace(honest), [STRANGER]);
  expect(await shelf.crawlHere()).toMatchObject({ chosen: 1, byList: 1, contested: 0, otherSources: 0 });
  const [source] = readSources(CATALOGUE).filter(({ listings }) => listings.some(({ server }) => server === FILES));
  const listing = source?.listings.find(({ server }) => server === FILES);
  const server = readEntry(shelf.store, FILES)?.server;
  expect(server).toMatchObject({ source: source?.id, title: listing?.title, target: listing?.target });

  if (server) await writeServer(shelf.store, { ...server, source: 'a-registry', title: 'io.github.stranger/files' });
  expect(await shelf.crawlHere()).toMatchObject({ chosen: 1, otherSources: 0 });
  expect(readEntry(shelf.store, FILES)?.server).toEqual(server);
  npm.close();
});

test('a catalogue that lists a server itself leaves it to its own list, before it was ever asked', async () => {
  const shelf = await openShelf(await startPlace(honest), [STRANGER]);
  mkdirSync(join(shelf.store, 'sources'), { recursive: true });
  const listing = { server: FILES, title: 'Files', because: 'It is.', target: { kind: 'npm', package: `@${FILES}`, version: '1.0.0' } };
  writeFileSync(
    join(shelf.store, 'sources', 'own.json'),
    JSON.stringify({ schemaVersion: 1, id: 'own', title: 'Own', listings: [listing] }),
  );
  expect(await shelf.crawlHere()).toMatchObject({ chosen: 0, otherSources: 1 });
  expect(readEntry(shelf.store, FILES)).toBeUndefined();
});

test('servers that several entries list are counted', async () => {
  const shelf = await openShelf(await startPlace(honest), [
    STRANGER,
    listed('io.github.other/files', (STRANGER as { server: object }).server),
  ]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ entries: 1 });
  shelf.list([STRANGER, { ...STRANGER, server: { ...(STRANGER as { server: object }).server, name: 'io.github.other/files' } }]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ entries: 2, contested: 1 });
});
