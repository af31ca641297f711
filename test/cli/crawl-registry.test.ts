import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Command, CommanderError } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addCrawl } from '#cli/crawl.ts';
import { crawlRegistry, type RegistryCrawlOptions, reachable } from '#cli/crawl-registry.ts';
import { nameRegistry } from '#cli/registry-address.ts';
import { registryCommand } from '#cli/resume-words.ts';
import { merge } from '#crawler/merge.ts';
import { listingsOfRegistry } from '#crawler/sources/registered.ts';
import { isInputError } from '#model/errors.ts';
import { serverIdOfAddress } from '#model/ids.ts';
import { parse } from '#model/parse.ts';
import { standingOf } from '#model/standing.ts';
import type { CrawlEvent, Registry as Known, RegistryEvent, ServerId } from '#model/types.ts';
import { readEntries, readEntry, readKnownRegistry } from '#store/read.ts';
import { writeObservation, writeRegistry, writeServer } from '#store/write.ts';
import { type Registry, startRegistry } from '../crawler/registry.ts';
import { listed, registryOf } from '../crawler/registry-api.ts';
import { type Answer, honest, startServer, type TestServer } from '../mcp/http/server.ts';

const REPOSITORY = new URL('../..', import.meta.url).pathname;
const LATER = '2026-11-02T00:00:00.000Z';
const PACKED = 'npm/packed-for-registry';

let npm: Registry;
beforeAll(async () => {
  vi.stubEnv('PLACARD_CACHE', mkdtempSync(join(tmpdir(), 'placard-cache-')));
  npm = await startRegistry();
  npm.publish({ name: 'packed-for-registry', bin: 'index.js' }, { 'index.js': SERVER });
});
afterAll(() => {
  vi.unstubAllEnvs();
  npm.close();
});

test('what a registry lists is fetched, started and reached, and what is of another kind is said and counted', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(far, [
    listed('io.a/packed', { packages: [PACKAGE, { registryType: 'pypi', identifier: 'snake', version: '1' }] }),
    listed('io.b/far', { remotes: remotesAt(far, 'b') }),
    listed('io.c/snake', { packages: [{ registryType: 'pypi', identifier: 'snake', version: '1' }] }),
    listed('io.d/nothing'),
  ]);
  const { status, stderr, events } = await shelf.crawl(['--json']);
  expect(stderr).toContain('4 servers known from');
  expect(stderr).toContain('cannot be started or reached here, by entries that list it: 1 nothing to start or reach, 2 pypi.');
  expect(stderr).toContain('2 of 2 servers observed: 2 tools');
  expect(status).toBe(0);
  expect(events[0]).toMatchObject({ event: 'registry', entries: 4, changed: 4, chosen: 2, waiting: 0, notCrawled: { pypi: 2 } });
  const packed = readEntry(shelf.store, PACKED);
  expect(packed?.server).toMatchObject({ title: 'io.a/packed', target: { environment: { SOME_API_KEY: expect.any(String) } } });
  expect(packed?.snapshot?.tools).toMatchObject([{ name: 'confess', description: 'words [] key dummy' }]);
  expect(readEntry(shelf.store, remoteId('b'))?.snapshot?.transport).toBe('streamable-http');
});

test('whom the registry takes back is kept and not asked again, until it lists it anew', async () => {
  const far = await startPlace(honest);
  const entry = (path: string, status: string, updatedAt: string) =>
    listed(`io.${path}/far`, { remotes: remotesAt(far, path) }, { status, updatedAt });
  const shelf = await openShelf(far, [entry('b', 'active', LATER), entry('c', 'active', LATER), entry('d', 'active', LATER)]);
  await shelf.crawlHere();
  const before = readEntries(shelf.store);
  const asked = far.heard.length;

  shelf.list([entry('b', 'deleted', '2026-11-03T00:00:00Z'), entry('c', 'deprecated', '2026-11-04T00:00:00Z'), entry('d', 'new', LATER)]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ withdrawn: 2, retired: [remoteId('b'), remoteId('c')], back: [] });
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
  expect(await shelf.crawlHere()).toMatchObject({ retired: [], back: [remoteId('b')], chosen: 2 });
  expect(readEntry(shelf.store, remoteId('b'))?.observation).toMatchObject({ outcome: 'observed' });
  expect(readEntry(shelf.store, remoteId('b'))?.observation?.retirement).toBeUndefined();

  shelf.list([entry('c', 'deleted', '2026-11-07T00:00:00Z')]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ retired: [remoteId('c')] });
  const retirement = { registry: shelf.address, status: 'deleted', since: '2026-11-07T00:00:00.000Z' };
  expect(readEntry(shelf.store, remoteId('c'))?.observation?.retirement).toEqual(retirement);
});

test('a server that no entry lists any more is retired, until one lists it again', async () => {
  const far = await startPlace(honest);
  const entry = (path: string, updatedAt: string) => listed('io.b/far', { remotes: remotesAt(far, path) }, { updatedAt });
  const shelf = await openShelf(far, [entry('b', '2026-11-02T00:00:00Z')]);
  await shelf.crawlHere();
  const known = readEntry(shelf.store, remoteId('b'));
  if (!known?.observation) throw new TypeError('it was observed');
  await writeServer(shelf.store, { ...known.server, id: remoteId('e'), source: 'curated' });
  await writeObservation(shelf.store, { ...known.observation, server: remoteId('e') });

  shelf.list([entry('c', '2026-11-03T00:00:00Z')]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ withdrawn: 0, retired: [remoteId('b')], back: [] });
  const registry = readKnownRegistry(shelf.store, nameRegistry(shelf.address).id);
  const retirement = { registry: shelf.address, status: 'deleted', since: registry?.readAt };
  const after = readEntry(shelf.store, remoteId('b'));
  expect([after?.observation?.retirement, after?.snapshot]).toEqual([retirement, known.snapshot]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ retired: [], back: [] });

  shelf.list([entry('b', '2026-11-04T00:00:00Z')]);
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ retired: [], back: [remoteId('b')] });
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
  expect(readEntries(shelf.store).map(({ server }) => server.id)).toEqual([remoteId('d')]);
  expect(await shelf.crawlHere({ limit: 2 })).toMatchObject({ chosen: 2, waiting: 1 });
  expect(readEntries(shelf.store)).toHaveLength(3);
});

test('whoever asked to be left out is not asked for a registry either', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(
    far,
    ['b', 'c'].map((path) => listed(`io.${path}/far`, { remotes: remotesAt(far, path) })),
  );
  leaveOut(shelf.store, remoteId('b'));
  expect(await shelf.crawlHere()).toMatchObject({ optedOut: 1, chosen: 1 });
  expect(far.heard.map(({ request }) => request.url)).not.toContain('/b');
});

test('a server that another source lists is neither asked nor retired for a registry', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(far, [listed('io.b/far', { remotes: remotesAt(far, 'b') })]);
  await shelf.crawlHere();
  const known = readEntry(shelf.store, remoteId('b'));
  if (!known) throw new TypeError('it was observed');
  await writeServer(shelf.store, { ...known.server, source: 'curated' });
  shelf.list([listed('io.b/far', { remotes: remotesAt(far, 'b') }, { updatedAt: LATER, status: 'deleted' })]);
  expect(await shelf.crawlHere()).toMatchObject({ withdrawn: 1, retired: [], chosen: 0 });
  shelf.list([listed('io.b/far', { remotes: remotesAt(far, 'b') }, { updatedAt: LATER })]);
  expect(await shelf.crawlHere()).toMatchObject({ otherSources: 1, chosen: 0 });
  expect(readEntry(shelf.store, remoteId('b'))?.observation).toEqual(known.observation);
});

test('of this machine only the own origin of a registry of this machine is reached', async () => {
  const [far, other] = [await startPlace(honest), await startServer(honest)];
  const shelf = await openShelf(far, [
    listed('io.b/far', { remotes: remotesAt(far, 'b') }),
    listed('io.c/other', { remotes: remotesAt(other, 'c') }),
  ]);
  await shelf.crawlHere();
  expect(other.heard).toEqual([]);
  expect(readEntry(shelf.store, remoteId('c'))?.observation).toMatchObject({ outcome: 'declined' });
  const registry = readKnownRegistry(shelf.store, nameRegistry(shelf.address).id);
  const chosen = merge(listingsOfRegistry(registry as Known));
  expect([...reachable(chosen, shelf.address, { thisMachine: true }).keys()]).toEqual([remoteId('b')]);
  expect(reachable(chosen, 'https://registry.example/', { thisMachine: true }).size).toBe(0);
  expect(reachable(chosen, shelf.address, { thisMachine: false }).size).toBe(0);
});

test('a run that is interrupted goes on with what it had chosen, and does not read the registry again', async () => {
  const { far, arrived, release } = await slowServer();
  const shelf = await openShelf(
    far,
    ['b', 'c'].map((path) => listed(`io.${path}/far`, { remotes: remotesAt(far, path) })),
  );
  const run = shelf.start();
  await arrived;
  run.child.kill('SIGINT');
  await run.said('Stopping');
  release();
  const first = await run.ended;
  expect([first.status, readEntries(shelf.store).length]).toEqual([130, 1]);
  const printed = /^.*Go on with: placard crawl (.*)$/m.exec(first.stderr)?.[1] ?? '';
  const read = shelf.readings();
  expect((await shelf.run(printed.split(' '))).status).toBe(0);
  expect([shelf.readings(), readEntries(shelf.store).length]).toEqual([read, 2]);
});

test('a run that goes on asks nobody who asked to be left out since, or whom another source lists since', async () => {
  const { far, arrived, release } = await slowServer();
  const shelf = await openShelf(
    far,
    ['b', 'c', 'd'].map((path) => listed(`io.${path}/far`, { remotes: remotesAt(far, path) })),
  );
  const run = shelf.start(['--concurrency', '1']);
  await arrived;
  run.child.kill('SIGINT');
  await run.said('Stopping');
  release();
  await run.ended;
  const known = readEntry(shelf.store, remoteId('b'));
  if (!known) throw new TypeError('it was observed');
  await writeServer(shelf.store, { ...known.server, id: remoteId('d'), source: 'curated' });
  leaveOut(shelf.store, remoteId('c'));
  await shelf.crawl(['--resume']);
  const paths = new Set(far.heard.map(({ request }) => request.url));
  expect([paths.has('/b'), paths.has('/c'), paths.has('/d')]).toEqual([true, false, false]);
});

test('a run that asks nobody leaves a tombstone of whoever asked to be left out', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(far, [listed('io.b/far', { remotes: remotesAt(far, 'b') })]);
  await shelf.crawlHere();
  leaveOut(shelf.store, remoteId('b'));
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ chosen: 0, optedOut: 1 });
  const after = readEntry(shelf.store, remoteId('b'));
  expect([after?.observation?.tombstone?.date, after?.snapshot]).toEqual(['2026-11-01', undefined]);
});

test('registries of one host are told apart by port and path, however the address is written', () => {
  const same = ['https://r.example/a', 'https://r.example:443/a/', 'https://R.example/a/?x#y'].map((text) => nameRegistry(text));
  expect(new Set(same.map(({ id }) => id)).size).toBe(1);
  expect(new Set(same.map(({ url }) => url))).toEqual(new Set(['https://r.example/a/']));
  const others = ['https://r.example/', 'https://r.example/b', 'https://r.example/A', 'https://r.example:8443/a'];
  expect(new Set([...same, ...others.map(nameRegistry)].map(({ id }) => id)).size).toBe(5);
});

test('what a store knows of a registry is not taken for what one of another address lists', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(far, [listed('io.b/far', { remotes: remotesAt(far, 'b') })]);
  await shelf.crawlHere({ limit: 0 });
  const { id } = nameRegistry(shelf.address);
  const known = readKnownRegistry(shelf.store, id) as Known;
  await writeRegistry(shelf.store, { ...known, url: 'https://other.example/' });
  await expect(shelf.crawlHere()).rejects.toThrow('https://other.example/: is what the store knows as');
  expect(readKnownRegistry(shelf.store, id)?.url).toBe('https://other.example/');
});

test('the words to go on are what a shell reads back as they were given', () => {
  const words = registryCommand('https://r.example/', "/it's here", { thisMachine: true, minAge: 3, concurrency: 2, sandbox: 'none' });
  expect(
    execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${words}`], { encoding: 'utf8' })
      .trimEnd()
      .split('\n'),
  ).toEqual([
    ...['placard', 'crawl', '--registry', 'https://r.example/', '--store', "/it's here", '--this-machine'],
    ...['--min-age', '3', '--concurrency', '2', '--sandbox', 'none', '--i-accept-that-strangers-programs-run-as-me'],
  ]);
});

test.each([
  [['--limit', '5'], '--limit: is for --registry alone'],
  [['--since', '2026-11-01'], '--since: is for --registry alone'],
  [['--registry', 'https://r.example/', '--since', 'yesterday'], 'write a day or a moment'],
  [['--registry', 'https://r.example/', '--limit', '-1'], 'write a whole number from 0'],
  [['--registry', 'https://r.example/', '--url', 'https://a.example/'], 'exclude each other'],
  [['--registry', 'https://r.example/', 'some-list'], 'are named together'],
  [['--url', 'https://a.example/', '--resume'], '--resume: has no meaning for servers of your own'],
  [['--url', 'nowhere'], 'is no address'],
  [['--registry', 'http://r.example/'], 'is not https'],
  [['--registry', 'nowhere'], 'is no address'],
  [['--registry', 'https://r.example/', '--resume'], 'was interrupted'],
])('%j says what to write', async (words, message) => {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addCrawl(program);
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => undefined });
  const store = mkdtempSync(join(tmpdir(), 'placard-registry-'));
  const misused = await program.parseAsync(['crawl', '--store', store, ...words], { from: 'user' }).catch((error: unknown) => error);
  expect(String(misused)).toContain(message);
  expect(misused instanceof CommanderError || isInputError(misused)).toBe(true);
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

/** A server that is a registry too, as a mirror on this machine lists what stands beside it. */
interface Place extends TestServer {
  list: (servers: readonly object[]) => void;
}

async function startPlace(answer: Answer): Promise<Place> {
  let registry = registryOf([]);
  const server = await startServer((heard, response) => (isReading(heard) ? registry : answer)(heard, response));
  const list = (servers: readonly object[]): void => {
    registry = registryOf(servers);
  };
  return { ...server, list };
}

function isReading({ request }: Pick<TestServer['heard'][number], 'request'>): boolean {
  return request.url?.startsWith('/v0.1/') ?? false;
}

/** A registry whose list can be replaced, with a store for what is crawled of it. */
async function openShelf(place: Place, servers: readonly object[]) {
  place.list(servers);
  const root = mkdtempSync(join(tmpdir(), 'placard-registry-'));
  const [store, address] = [join(root, 'store'), `${place.origin}/`];
  const words = ['--registry', address, '--this-machine', '--store', store];
  const environment = { npm_config_registry: npm.url, PLACARD_CACHE: join(root, 'cache') };
  return {
    store,
    address,
    list: place.list,
    /** How often the registry was asked for a page. */
    readings: () => place.heard.filter(isReading).length,
    start: (more: readonly string[] = []) => start([...words, ...more], environment),
    run: (all: readonly string[]) => start(all, environment).ended,
    crawl: (more: readonly string[] = []) => start([...words, ...more], environment).ended,
    /** Crawls in this process; gives what is said of the registry. */
    async crawlHere(more: Partial<RegistryCrawlOptions> = {}): Promise<RegistryEvent> {
      const heard: RegistryEvent[] = [];
      await crawlRegistry(address, { store, thisMachine: true, reportRegistry: (event) => heard.push(event), ...more });
      return heard[0] as RegistryEvent;
    },
  };
}

/** A server that answers nobody before it is released, and tells when the first one arrived. */
async function slowServer(): Promise<{ far: Place; arrived: Promise<void>; release: () => void }> {
  const [released, here] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const far = await startPlace(async (heard, response) => {
    here.resolve();
    await released.promise;
    honest(heard, response);
  });
  return { far, arrived: here.promise, release: released.resolve };
}

function leaveOut(store: string, who: ServerId): void {
  mkdirSync(join(store, 'opt-outs'), { recursive: true });
  const optOuts = [{ who, date: '2026-11-01', because: 'Its publisher asked.' }];
  writeFileSync(join(store, 'opt-outs', 'opt-outs.json'), JSON.stringify({ schemaVersion: 1, optOuts }));
}

function remotesAt({ origin }: TestServer, path: string): object[] {
  return [
    { type: 'sse', url: `${origin}/${path}-sse` },
    { type: 'streamable-http', url: `${origin}/${path}` },
  ];
}

function remoteId(path: string): ServerId {
  return serverIdOfAddress(`http://127.0.0.1/${path}`);
}

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly events: CrawlEvent[];
}

function start(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'crawl', ...words], {
    cwd: REPOSITORY,
    env: { ...process.env, CI: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  const output = Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { child, said: (words: string) => saidBy(child, words), ended: output.then(endedWith) };
}

function endedWith([stdout, stderr, status]: [string, string, number]): Ended {
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return { status, stdout, stderr, events: lines.map((line) => parse('crawl-event', line, 'an event')) };
}

function saidBy({ stderr }: ChildProcess, words: string): Promise<void> {
  let said = '';
  return new Promise((resolve) => {
    stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes(words)) resolve();
    });
  });
}
