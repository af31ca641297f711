import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settleLosses } from '#crawler/losses.ts';
import type { Entry } from '#crawler/record.ts';
import { digestSurface } from '#model/canonical.ts';
import { readCurrentSnapshot } from '#store/read.ts';
import { writeRecord } from '#store/record.ts';

const MONDAY = '2026-11-23T08:00:00.000Z';
const TUESDAY = '2026-11-24T08:00:00.000Z';

/** What a crawl writes of a server that lists some tools, fewer by what was lost. */
function entryOf(id: string, attemptedAt: string, [many, lost]: readonly [number, number]): Entry {
  const tools = Array.from({ length: many }, (_, index) => ({ name: `tool-${index}` }));
  const origin = { kind: 'remote', url: 'https://example.com/' } as const;
  const surface = { transport: 'streamable-http', protocolVersion: '2025-11-25', serverInfo: {}, capabilities: {}, tools } as const;
  const snapshot = {
    schemaVersion: 1,
    server: id,
    takenAt: attemptedAt,
    origin,
    ...surface,
    tools,
    ...digestSurface(tools, undefined),
  } as const;
  return {
    server: { schemaVersion: 1, id, title: id, because: 'It is a test.', source: 'test', target: origin, facts: {} },
    observation: {
      schemaVersion: 1,
      server: id,
      attemptedAt,
      outcome: 'observed',
      sandbox: 'remote',
      snapshot: snapshot.digest,
      tools: many,
    },
    snapshot,
    changed: true,
    lost,
    quarantined: [],
  };
}

test('answers that list fewer tools and were written before the run was interrupted are not counted again', async () => {
  const root = mkdtempSync(join(tmpdir(), 'placard-losses-'));
  for (const [id, many] of [
    ['a/a', 100],
    ['a/b', 5],
    ['a/c', 6],
  ] as const)
    await writeRecord(root, entryOf(id, MONDAY, [many, 0]));
  const held = [entryOf('a/b', TUESDAY, [0, 5]), entryOf('a/c', TUESDAY, [0, 6])];
  for (const entry of held.slice(0, 1)) await writeRecord(root, entry);

  expect(await settleLosses(held, root, false)).toBeUndefined();
  expect(['a/a', 'a/b', 'a/c'].map((id) => readCurrentSnapshot(root, id)?.tools.length)).toEqual([100, 0, 0]);
  rmSync(root, { recursive: true });
});
