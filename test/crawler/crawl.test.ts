import { randomUUID } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntry, readSnapshots } from '#store/read.ts';
import { processesWith } from '../mcp/tiny.ts';
import { crawlAt, listTiny, makeCatalogue, REPOSITORY } from './catalogue.ts';

const MONDAY = '2026-11-23T08:00:00.000Z';
const TUESDAY = '2026-11-24T08:00:00.000Z';

test('honest servers are observed in the same run as hostile ones, of which nothing is left', async () => {
  const marker = randomUUID();
  const folders = [tmpdir(), homedir(), REPOSITORY, '/', '/var/tmp', '/dev/shm'];
  const servers = [
    'plain',
    'paginated',
    'crash',
    'daemon',
    'flood',
    'giant-line',
    'looping-cursor',
    'odd-names',
    'scribbler',
    'fork-storm',
  ];
  const root = await makeCatalogue(servers, [marker, ...folders]);
  const told = await crawlAt(root, MONDAY);

  expect(Object.fromEntries(told.map(({ observation }) => [observation.server, observation.outcome]))).toEqual({
    'tiny/plain': 'observed',
    'tiny/paginated': 'observed',
    'tiny/crash': 'crashed',
    'tiny/daemon': 'observed',
    'tiny/flood': 'too-large',
    'tiny/giant-line': 'too-large',
    'tiny/looping-cursor': 'invalid',
    'tiny/odd-names': 'observed',
    'tiny/scribbler': 'observed',
    'tiny/fork-storm': 'observed',
  });
  expect(processesWith(marker)).toEqual([]);
  expect(folders.filter((folder) => existsSync(join(folder, marker)))).toEqual([]);
  const expected =
    /^(\.lock|cache(\/run\.ndjson)?|sources|sources\/tiny\.json|servers(\/tiny(\/[a-z-]+(\/(server|observation)\.json|\/snapshots(\/2026-11-23-[0-9a-f]{12}\.json)?)?)?)?)$/;
  expect(globSync('**', { cwd: root }).filter((file) => file !== '.' && file !== '' && !expected.test(file))).toEqual([]);
}, 60_000);

test('crawling an unchanged server again changes its observation alone', async () => {
  const root = await makeCatalogue(['plain']);
  const [first] = await crawlAt(root, MONDAY);
  const before = contentsOf(root);
  const [second] = await crawlAt(root, TUESDAY);
  const after = contentsOf(root);

  expect([first?.changed, second?.changed]).toEqual([true, false]);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual(['servers/tiny/plain/observation.json']);
});

test('a server that takes a change back on the same day is known by what it said last', async () => {
  const root = await makeCatalogue(['plain']);
  const source = join(root, 'sources', 'tiny.json');
  const plain = readFileSync(source, 'utf8');
  const [first] = await crawlAt(root, MONDAY);
  writeFileSync(source, plain.replace('plain.ts', 'paginated.ts'));
  const [second] = await crawlAt(root, MONDAY.replace('T08', 'T09'));
  writeFileSync(source, plain);
  const [third] = await crawlAt(root, MONDAY.replace('T08', 'T10'));

  expect([first, second, third].map((told) => told?.changed)).toEqual([true, true, true]);
  expect(third?.observation.snapshot).toBe(first?.observation.snapshot);
  expect(readEntry(root, 'tiny/plain')?.snapshot?.digest).toBe(third?.observation.snapshot);
});

test('prompts that cannot be had this time are not taken for a change', async () => {
  const root = await makeCatalogue(['failing-prompts'], ['answer']);
  const [first] = await crawlAt(root, MONDAY);
  await listTiny(root, ['failing-prompts'], ['refuse']);
  const [second] = await crawlAt(root, TUESDAY);
  await listTiny(root, ['failing-prompts'], ['other']);
  const [third] = await crawlAt(root, TUESDAY.replace('T08', 'T09'));

  expect([first, second, third].map((told) => told?.changed)).toEqual([true, false, true]);
  expect(second?.observation).toMatchObject({ snapshot: first?.observation.snapshot, unlisted: [{ method: 'prompts/list' }] });
  const snapshots = readSnapshots(root, 'tiny/failing-prompts');
  expect(snapshots).toMatchObject([{ prompts: [{ name: 'answer' }] }, { prompts: [{ name: 'other' }] }]);
  expect(snapshots[0]?.toolsDigest).toBe(snapshots[1]?.toolsDigest);
});

test('a snapshot holds the whole surface, its origin and its digests', async () => {
  const root = await makeCatalogue(['unknown-fields']);
  await crawlAt(root, MONDAY);
  const [snapshot] = readSnapshots(root, 'tiny/unknown-fields');
  expect(snapshot).toMatchObject({
    takenAt: MONDAY,
    origin: { kind: 'directory', directory: 'test/servers/tiny', digest: expect.stringMatching(/^sha256-/) },
    transport: 'stdio',
    serverInfo: { motto: 'kept' },
    tools: [{ name: 'greet', execution: { cost: { unit: 'smile' } } }],
  });
  expect(snapshot?.toolDigests).toHaveLength(1);
});

test('a server that fails keeps what it said when it last answered', async () => {
  const root = await makeCatalogue(['plain']);
  await crawlAt(root, MONDAY);
  const known = readEntry(root, 'tiny/plain');
  const source = join(root, 'sources', 'tiny.json');
  await listTiny(root, ['crash']);
  const renamed = readFileSync(source, 'utf8').replace('"tiny/crash"', '"tiny/plain"');
  writeFileSync(source, renamed);
  await crawlAt(root, TUESDAY);

  const entry = readEntry(root, 'tiny/plain');
  expect(entry?.observation).toMatchObject({
    outcome: 'crashed',
    attemptedAt: TUESDAY,
    observedAt: MONDAY,
    snapshot: known?.snapshot?.digest,
  });
  expect(entry?.snapshot).toEqual(known?.snapshot);
});

test('an error that nobody expected is the outcome of its server alone', async () => {
  const root = await makeCatalogue(['plain', 'paginated']);
  const source = join(root, 'sources', 'tiny.json');
  const listed = JSON.parse(readFileSync(source, 'utf8'));
  listed.listings[1].target.arguments = ['no process can be given this: \0'];
  writeFileSync(source, JSON.stringify(listed));
  const told = await crawlAt(root, MONDAY);
  expect(told.map(({ observation }) => observation)).toMatchObject([
    { server: 'tiny/paginated', outcome: 'crashed', because: expect.stringContaining('unexpected error') },
    { server: 'tiny/plain', outcome: 'observed' },
  ]);
});

function contentsOf(root: string): Record<string, string> {
  const files = globSync('servers/**/*.json', { cwd: root }).toSorted();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
