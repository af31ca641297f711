import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leaveFormerIds } from '#crawler/former-ids.ts';
import { digestSurface } from '#model/canonical.ts';
import { serverIdOfAddress } from '#model/ids.ts';
import type { Server, ServerId, Snapshot } from '#model/types.ts';
import { listServers, readEntry, readSnapshots } from '#store/read.ts';
import { writeRecord } from '#store/record.ts';
import { writeDocument } from '#store/write.ts';

const MONDAY = '2026-11-23T08:00:00.000Z';
const TUESDAY = '2026-11-24T08:00:00.000Z';
const OWN = ['configuration', 'command-line'];

const open = () => mkdtempSync(join(tmpdir(), 'placard-former-'));
const far = (url: string) => ({ kind: 'remote', url }) as const;

function snapshotOf(server: ServerId, takenAt: string, name: string): Snapshot {
  const tools = [{ name }];
  const surface = { transport: 'streamable-http', protocolVersion: '2025-11-25', serverInfo: {}, capabilities: {}, tools } as const;
  return {
    schemaVersion: 1,
    server,
    takenAt,
    origin: far('http://a.example:8080/mcp'),
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

async function put(root: string, id: ServerId, target: Server['target'], more: { source?: string; tools?: string[] } = {}): Promise<void> {
  const { source = 'configuration', tools = ['one'] } = more;
  const server = { schemaVersion: 1, id, title: id, because: 'It is a test.', source, target, facts: {} } as const;
  for (const [index, name] of tools.entries()) {
    const snapshot = snapshotOf(id, index === 0 ? MONDAY : TUESDAY, name);
    const observation = {
      ...({ schemaVersion: 1, server: id, attemptedAt: TUESDAY, outcome: 'observed', sandbox: 'remote', tools: 1 } as const),
      ...{ snapshot: snapshot.digest, observedAt: TUESDAY },
    };
    await writeRecord(root, { server, observation, snapshot });
  }
}

test('a server with a port is moved to the id that tells it, with its history, its labels and what else lies there', async () => {
  const root = open();
  const to = serverIdOfAddress('http://a.example:8080/mcp');
  await put(root, 'example.a/mcp', far('http://a.example:8080/mcp'), { tools: ['one', 'two'] });
  const digest = readEntry(root, 'example.a/mcp')?.snapshot?.digest ?? '';
  await writeDocument(join(root, 'servers/example.a/mcp/assessment.json'), labelsOf('example.a/mcp', digest));
  await writeDocument(join(root, 'servers/example.a/mcp/overrides.json'), []);
  expect(await leaveFormerIds(root, OWN)).toEqual([{ from: 'example.a/mcp', to }]);
  expect(listServers(root)).toEqual([to]);
  const { server, observation, snapshot, assessment } = readEntry(root, to) ?? {};
  expect([server?.id, observation?.server, snapshot?.server, assessment?.server]).toEqual([to, to, to, to]);
  expect(readSnapshots(root, to).map(({ tools }) => tools[0]?.name)).toEqual(['one', 'two']);
  expect(await leaveFormerIds(root, OWN)).toEqual([]);
});

test('where the server was asked under its new id since, its history begins with the older one and nothing of it is lost', async () => {
  const root = open();
  const to = serverIdOfAddress('http://a.example/mcp');
  await put(root, 'example.a/mcp', far('http://a.example/mcp'), { tools: ['one', 'two'] });
  await put(root, to, far('http://a.example/mcp'), { tools: ['three', 'two'] });
  const known = readEntry(root, to);
  await leaveFormerIds(root, OWN);
  expect(listServers(root)).toEqual([to]);
  expect(readEntry(root, to)?.observation).toEqual(known?.observation);
  const names = readSnapshots(root, to).map(({ tools }) => tools[0]?.name);
  expect([names.length, new Set(names)]).toEqual([3, new Set(['one', 'two', 'three'])]);
});

test.each<[string, ServerId, Server['target'], string]>([
  ['an address that had its id all along', 'example.a/mcp', far('https://a.example/mcp'), 'configuration'],
  ['a server of another source', 'example.a/mcp', far('http://a.example/mcp'), 'registry-example'],
  ['an id that a list gave', 'example.a/chosen', far('http://a.example/mcp'), 'configuration'],
  ['an id that tells a query', serverIdOfAddress('https://a.example/mcp?x=1'), far('https://a.example/mcp'), 'configuration'],
  ['a package of a plain scope', 'a/b', { kind: 'npm', package: '@a/b', version: '1.0.0' }, 'configuration'],
])('%s stays', async (_, id, target, source) => {
  const root = open();
  await put(root, id, target, { source });
  expect(await leaveFormerIds(root, OWN)).toEqual([]);
  expect(listServers(root)).toEqual([id]);
});

test('a package whose scope looks like a host is moved too', async () => {
  const root = open();
  await put(root, 'a.b/c', { kind: 'npm', package: '@a.b/c', version: '1.0.0' });
  expect(await leaveFormerIds(root, OWN)).toMatchObject([{ from: 'a.b/c', to: expect.stringMatching(/^a-b-[0-9a-f]{6}\/c$/) }]);
});
