import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leaveFormerIds } from '#crawler/former-ids.ts';
import { digestSurface } from '#model/canonical.ts';
import { serverIdOfAddress } from '#model/ids.ts';
import type { NpmTarget, Origin, Override, RemoteTarget, ServerId, Snapshot } from '#model/types.ts';
import { listServers, readEntry, readObservation, readOverrides, readSnapshots } from '#store/read.ts';
import { writeRecord } from '#store/record.ts';
import { writeDocument } from '#store/write.ts';

const MONDAY = '2026-11-23T08:00:00.000Z';
const TUESDAY = '2026-11-24T08:00:00.000Z';
const WEDNESDAY = '2026-11-25T08:00:00.000Z';
const SOURCE = 'registry-of-tests';
const ALL = { sources: [SOURCE], kinds: ['npm', 'remote'], optOuts: [], tell: () => undefined } as const;

const open = () => mkdtempSync(join(tmpdir(), 'placard-former-'));
const far = (url: string) => ({ kind: 'remote', url }) as const;

function snapshotOf(server: ServerId, { takenAt, name, origin }: Pick<Snapshot, 'takenAt' | 'origin'> & { name: string }): Snapshot {
  const tools = [{ name }];
  const surface = { transport: 'streamable-http', protocolVersion: '2025-11-25', serverInfo: {}, capabilities: {}, tools } as const;
  return {
    schemaVersion: 1,
    server,
    takenAt,
    origin,
    ...surface,
    tools,
    ...digestSurface(tools, undefined),
  };
}

const labelsOf = (server: ServerId, snapshot: string) => ({
  schemaVersion: 1,
  server,
  snapshot,
  rules: '0.1.0',
  tools: [],
  findings: [],
  combination: [],
});

const originOf = (target: NpmTarget | RemoteTarget): Origin =>
  target.kind === 'npm' ? { kind: 'npm', package: target.package, version: target.version, integrity: 'sha512-x' } : far(target.url);

interface Put {
  readonly source?: string;
  readonly tools?: readonly string[];
  /** When the first of them was listed. */
  readonly first?: string;
}

async function put(root: string, id: ServerId, target: NpmTarget | RemoteTarget, more: Put = {}): Promise<void> {
  const { source = SOURCE, tools = ['one'], first = MONDAY } = more;
  const server = { schemaVersion: 1, id, title: id, because: 'It is a test.', source, target, facts: {} } as const;
  for (const [index, name] of tools.entries()) {
    const snapshot = snapshotOf(id, { takenAt: index === 0 ? first : TUESDAY, name, origin: originOf(target) });
    const observation = {
      ...({ schemaVersion: 1, server: id, attemptedAt: TUESDAY, outcome: 'observed', sandbox: 'remote', tools: 1 } as const),
      ...{ snapshot: snapshot.digest, observedAt: TUESDAY },
    };
    await writeRecord(root, { server, observation, snapshot });
  }
}

/** What stays of a server that was asked to go. */
async function bury(root: string, id: ServerId, target: NpmTarget | RemoteTarget): Promise<void> {
  const server = { schemaVersion: 1, id, title: id, because: 'It is a test.', source: SOURCE, target, facts: {} } as const;
  const tombstone = { date: '2026-11-01', because: 'Its publisher asked.' };
  const observation = { schemaVersion: 1, server: id, attemptedAt: TUESDAY, outcome: 'declined', sandbox: 'none', tombstone } as const;
  await writeRecord(root, { server, observation });
}

test('a server with a port is moved to the id that tells it, with its history, its labels and what else lies there', async () => {
  const root = open();
  const to = serverIdOfAddress('http://a.example:8080/mcp');
  await put(root, 'example.a/mcp', far('http://a.example:8080/mcp'), { tools: ['one', 'two'] });
  const digest = readEntry(root, 'example.a/mcp')?.snapshot?.digest ?? '';
  await writeDocument(join(root, 'servers/example.a/mcp/assessment.json'), labelsOf('example.a/mcp', digest));
  await writeDocument(join(root, 'servers/example.a/mcp/overrides.json'), []);
  expect(await leaveFormerIds(root, ALL)).toEqual([{ from: 'example.a/mcp', to }]);
  expect(listServers(root)).toEqual([to]);
  const { server, observation, snapshot, assessment } = readEntry(root, to) ?? {};
  expect([server?.id, observation?.server, snapshot?.server, assessment?.server]).toEqual([to, to, to, to]);
  expect(readSnapshots(root, to).map(({ tools }) => tools[0]?.name)).toEqual(['one', 'two']);
  expect(await leaveFormerIds(root, ALL)).toEqual([]);
});

test('where the server was asked under its new id since, its history begins with the older one and nothing of it is lost', async () => {
  const root = open();
  const [target, to] = [far('http://a.example/mcp'), serverIdOfAddress('http://a.example/mcp')];
  const override = { tool: 'one', part: 'category', value: 'Write', because: 'It writes.', date: '2026-11-24' } as const;
  await put(root, 'example.a/mcp', target, { tools: ['one', 'two'] });
  const digest = readSnapshots(root, 'example.a/mcp')[0]?.digest ?? '';
  await writeDocument(join(root, 'servers/example.a/mcp/overrides.json'), [{ ...override, digest }]);
  await put(root, to, target, { tools: ['one', 'three'], first: WEDNESDAY });
  const known = readEntry(root, to);
  expect(await leaveFormerIds(root, ALL)).toEqual([{ from: 'example.a/mcp', to }]);
  expect(listServers(root)).toEqual([to]);
  expect(readEntry(root, to)?.observation).toEqual(known?.observation);
  const told = readSnapshots(root, to).map(({ tools, takenAt }) => [tools[0]?.name, takenAt]);
  expect(told).toHaveLength(4);
  expect(told).toEqual(
    expect.arrayContaining([
      ['one', MONDAY],
      ['two', TUESDAY],
      ['three', TUESDAY],
      ['one', WEDNESDAY],
    ]),
  );
  expect(readOverrides(root, to)).toEqual([{ ...override, digest }]);
});

/** A server under its former id and its present one. */
async function putBoth(root: string): Promise<ServerId> {
  const [target, to] = [far('http://a.example/mcp'), serverIdOfAddress('http://a.example/mcp')];
  await put(root, 'example.a/mcp', target);
  await put(root, to, target);
  return to;
}

function correctionOf(root: string, server: ServerId, value: Override['value']): Override {
  const digest = readSnapshots(root, server)[0]?.digest ?? '';
  return { tool: 'one', part: 'category', value, because: 'It is.', date: '2026-11-24', digest };
}

test('corrections of both ids stay, those of the present one last, since the last one holds', async () => {
  const root = open();
  const to = await putBoth(root);
  const [earlier, later] = [correctionOf(root, to, 'Write'), correctionOf(root, to, 'Execute')];
  await writeDocument(join(root, 'servers/example.a/mcp/overrides.json'), [earlier]);
  await writeDocument(join(root, 'servers', to, 'overrides.json'), [later]);
  await leaveFormerIds(root, ALL);
  expect(readOverrides(root, to)).toEqual([earlier, later]);
});

test('a correction that people wrote under both ids stands once', async () => {
  const root = open();
  const to = await putBoth(root);
  const override = correctionOf(root, to, 'Write');
  await writeDocument(join(root, 'servers/example.a/mcp/overrides.json'), [override]);
  await writeDocument(join(root, 'servers', to, 'overrides.json'), [override]);
  await leaveFormerIds(root, ALL);
  expect(readOverrides(root, to)).toEqual([override]);
});

test('a server whose successor has corrections that cannot be read stays, with its own', async () => {
  const root = open();
  const to = await putBoth(root);
  const override = correctionOf(root, to, 'Write');
  await writeDocument(join(root, 'servers/example.a/mcp/overrides.json'), [override]);
  await writeDocument(join(root, 'servers', to, 'overrides.json'), [{ tool: 'one' }]);
  const told: string[] = [];
  expect(await leaveFormerIds(root, { ...ALL, tell: (why) => told.push(why) })).toEqual([]);
  expect(told).toEqual([expect.stringMatching(/^example\.a\/mcp is left as it is: .*overrides\.json#\/0: lacks the key /)]);
  expect(readOverrides(root, 'example.a/mcp')).toEqual([override]);
});

test('what two servers of one host share stays, whichever was asked last', async () => {
  const root = open();
  await put(root, 'example.a/mcp', far('http://a.example:9090/mcp'));
  await put(root, 'example.a/mcp', far('http://a.example:8080/mcp'), { tools: ['two'] });
  expect(await leaveFormerIds(root, ALL)).toEqual([]);
  expect(readSnapshots(root, 'example.a/mcp')).toHaveLength(2);
});

test('what a package and an address share stays', async () => {
  const root = open();
  await put(root, 'a.b/c', far('https://b.a/c'));
  await put(root, 'a.b/c', { kind: 'npm', package: '@a.b/c', version: '1.0.0' }, { tools: ['two'] });
  expect(await leaveFormerIds(root, ALL)).toEqual([]);
});

test('an address stays where a source keeps less of it than an id tells', async () => {
  const root = open();
  await put(root, 'example.a/mcp', far('http://a.example:8080/mcp'));
  expect(await leaveFormerIds(root, { ...ALL, kinds: ['npm'] })).toEqual([]);
});

test.each(['example.a/mcp', 'example.a/*'])('whoever asked to be left out as %s is not moved away from it', async (who) => {
  const root = open();
  await put(root, 'example.a/mcp', far('http://a.example:8080/mcp'));
  const optOuts = [{ who, date: '2026-11-01', because: 'Its publisher asked.' }];
  expect(await leaveFormerIds(root, { ...ALL, optOuts })).toEqual([]);
  expect(listServers(root)).toEqual(['example.a/mcp']);
});

test('a tombstone stays where it is', async () => {
  const root = open();
  await bury(root, 'example.a/mcp', far('http://a.example:8080/mcp'));
  expect(await leaveFormerIds(root, ALL)).toEqual([]);
  expect(readObservation(root, 'example.a/mcp')?.tombstone?.date).toBe('2026-11-01');
});

test('nothing is put under the tombstone of the new id: what the former one has goes', async () => {
  const root = open();
  const [target, to] = [far('http://a.example:8080/mcp'), serverIdOfAddress('http://a.example:8080/mcp')];
  await put(root, 'example.a/mcp', target);
  await writeDocument(join(root, 'servers/example.a/mcp/overrides.json'), []);
  await bury(root, to, target);
  expect(await leaveFormerIds(root, ALL)).toEqual([]);
  expect([listServers(root), readdirSync(join(root, 'servers', to)).toSorted()]).toEqual([[to], ['observation.json', 'server.json']]);
});

test.each(['server.json', 'observation.json', 'snapshots/2026-11-23-000000000000.json'])(
  'a server whose %s cannot be read is left alone, and no other is',
  async (file) => {
    const root = open();
    await put(root, 'example.a/mcp', far('http://a.example:8080/mcp'));
    await put(root, 'example.b/mcp', far('http://b.example:8080/mcp'));
    writeFileSync(join(root, 'servers/example.a/mcp', file), '{');
    const told: string[] = [];
    expect(await leaveFormerIds(root, { ...ALL, tell: (why) => told.push(why) })).toMatchObject([{ from: 'example.b/mcp' }]);
    expect(told).toEqual([expect.stringContaining(file)]);
    expect(listServers(root)).toContain('example.a/mcp');
  },
);

test.each<[string, ServerId, NpmTarget | RemoteTarget, string]>([
  ['an address that had its id all along', 'example.a/mcp', far('https://a.example/mcp'), SOURCE],
  ['a server of another source', 'example.a/mcp', far('http://a.example/mcp'), 'registry-example'],
  ['an id that a list gave', 'example.a/chosen', far('http://a.example/mcp'), SOURCE],
  ['an id that tells a query', serverIdOfAddress('https://a.example/mcp?x=1'), far('https://a.example/mcp'), SOURCE],
  ['a package of a plain scope', 'a/b', { kind: 'npm', package: '@a/b', version: '1.0.0' }, SOURCE],
])('%s stays', async (_, id, target, source) => {
  const root = open();
  await put(root, id, target, { source });
  expect(await leaveFormerIds(root, ALL)).toEqual([]);
  expect(listServers(root)).toEqual([id]);
});

test('a package whose scope looks like a host is moved too', async () => {
  const root = open();
  await put(root, 'a.b/c', { kind: 'npm', package: '@a.b/c', version: '1.0.0' });
  expect(await leaveFormerIds(root, ALL)).toMatchObject([{ from: 'a.b/c', to: expect.stringMatching(/^a-b-[0-9a-f]{6}\/c$/) }]);
});
