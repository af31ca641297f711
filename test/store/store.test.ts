import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestSurface } from '#model/canonical.ts';
import type { Observation, Server, Snapshot } from '#model/types.ts';
import { withLock } from '#store/lock.ts';
import { listServers, readCurrentSnapshot, readEntry, readObservation, readSnapshots } from '#store/read.ts';
import { writeObservation, writeServer, writeSnapshot } from '#store/write.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'placard-store-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const server: Server = {
  schemaVersion: 1,
  id: 'acme/pay',
  title: 'Pay',
  because: 'It is a test.',
  source: 'curated',
  target: { kind: 'directory', directory: 'test/servers/pay', main: 'server.ts' },
  facts: {},
};
const observation: Observation = {
  schemaVersion: 1,
  server: 'acme/pay',
  attemptedAt: '2026-01-02T03:04:05.000Z',
  outcome: 'observed',
  sandbox: 'bwrap',
};

function snapshot(takenAt: string, description: string): Snapshot {
  const tools = [{ name: 'pay', description, annotations: { unknownHint: 1 } }];
  return {
    schemaVersion: 1,
    server: 'acme/pay',
    takenAt,
    origin: { kind: 'directory', directory: 'test/servers/pay', digest: `sha256-${'0'.repeat(64)}` },
    transport: 'stdio',
    protocolVersion: '2025-11-25',
    serverInfo: {},
    capabilities: {},
    tools,
    ...digestSurface(tools, undefined),
  };
}

describe('entries', () => {
  it('come back as they were written, unknown fields of a tool included', async () => {
    const taken = snapshot('2026-01-02T03:04:05.000Z', 'Pays.');
    await writeServer(root, server);
    await writeObservation(root, observation);
    await writeSnapshot(root, taken);
    expect(readEntry(root, 'acme/pay')).toEqual({ server, observation, snapshot: taken, assessment: undefined });
    expect(listServers(root)).toEqual(['acme/pay']);
  });

  it('are not written again when nothing changed', async () => {
    expect(await writeServer(root, server)).toBe(true);
    expect(await writeServer(root, server)).toBe(false);
  });

  it('order snapshots by time and keep the first of two that are equal', async () => {
    await writeSnapshot(root, snapshot('2026-02-01T00:00:00.000Z', 'Pays more.'));
    await writeSnapshot(root, snapshot('2026-01-01T00:00:00.000Z', 'Pays.'));
    expect(await writeSnapshot(root, snapshot('2026-01-01T09:00:00.000Z', 'Pays.'))).toBe(false);
    expect(readSnapshots(root, 'acme/pay').map(({ takenAt }) => takenAt.slice(0, 10))).toEqual(['2026-01-01', '2026-02-01']);
    expect(readCurrentSnapshot(root, 'acme/pay')?.tools[0]?.['description']).toBe('Pays more.');
  });

  it('take the snapshot that the observation names as current, whichever was taken last', async () => {
    const first = snapshot('2026-01-01T01:00:00.000Z', 'Pays.');
    await writeServer(root, server);
    await writeSnapshot(root, first);
    await writeSnapshot(root, snapshot('2026-01-01T02:00:00.000Z', 'Pays more.'));
    await writeObservation(root, { ...observation, snapshot: first.digest });
    expect(readEntry(root, 'acme/pay')?.snapshot).toEqual(first);
  });

  it('name the file, the place and the problem when they do not fit their schema', async () => {
    await writeServer(root, server);
    writeFileSync(join(root, 'servers/acme/pay/observation.json'), JSON.stringify({ ...observation, outcome: 'fine' }));
    expect(() => readObservation(root, 'acme/pay')).toThrow(
      /placard-store-\w+\/servers\/acme\/pay\/observation\.json#\/outcome: must be one of/,
    );
  });

  it('are found by their kind among stray files', async () => {
    const taken = snapshot('2026-01-02T03:04:05.000Z', 'Pays.');
    await writeServer(root, server);
    await writeSnapshot(root, taken);
    for (const stray of ['servers/.DS_Store', 'servers/acme/.DS_Store', 'servers/acme/pay/snapshots/._x.json', 'servers/notes.txt'])
      writeFileSync(join(root, stray), '');
    for (const stray of ['servers/.git', 'servers/acme/pay/snapshots/x.json', 'servers/acme/pay/assessment.json'])
      mkdirSync(join(root, stray));
    expect(listServers(root)).toEqual(['acme/pay']);
    expect(readEntry(root, 'acme/pay')).toMatchObject({ server, snapshot: taken, assessment: undefined });
  });

  it.each(['../../etc/passwd', 'acme/..', 'a/b/c', 'acme', '/etc/x'])('refuse the id %s', (id) => {
    expect(() => readEntry(root, id)).toThrow('not a server id');
  });
});

it('a writer that is killed at any moment leaves a whole document', async () => {
  const loop = `
    import { writeObservation } from '#store/write.ts';
    for (let tools = 0; ; tools++) {
      await writeObservation(${JSON.stringify(root)}, { ...${JSON.stringify(observation)}, tools, because: 'x'.repeat(200_000) });
      if (tools === 0) console.log('started');
    }`;
  for (let round = 0; round < 12; round++) {
    const writer = spawn(process.execPath, ['--input-type=module-typescript', '-e', loop], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(writer.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, round * 3));
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    expect(readObservation(root, 'acme/pay')).toMatchObject({ outcome: 'observed' });
    expect(listServers(root)).toEqual(['acme/pay']);
  }
});

describe('the lock', () => {
  it('keeps a second run away while the first is alive', async () => {
    const sleeper = spawn('sleep', ['60']);
    writeFileSync(join(root, '.lock'), String(sleeper.pid));
    await expect(withLock(root, async () => 'ran')).rejects.toThrow(`another run (process ${sleeper.pid})`);
    sleeper.kill();
  });

  it('is taken over from a run whose number another process has now', async () => {
    const sleeper = spawn('sleep', ['60']);
    writeFileSync(join(root, '.lock'), `${sleeper.pid} 1`);
    expect(await withLock(root, async () => readFileSync(join(root, '.lock'), 'utf8'))).toMatch(new RegExp(`^${process.pid} \\d+$`));
    sleeper.kill();
  });

  it('goes to one of many that ask for it at once', async () => {
    const taking = `import { withLock } from '#store/lock.ts'; await withLock(${JSON.stringify(root)}, async () => undefined);`;
    const runs = Array.from({ length: 8 }, () =>
      spawn(process.execPath, ['--input-type=module-typescript', '-e', taking], { stdio: 'pipe' }),
    );
    const complaints = await Promise.all(runs.map(({ stderr }) => text(stderr)));
    for (const complaint of complaints.filter(Boolean)) expect(complaint).toMatch(/is writing the catalogue|keep taking the lock/);
  });

  it('lets its holder remove what a killed write left, and nothing else', async () => {
    await writeServer(root, server);
    const kept = ['server.json', 'mine.tmp'];
    for (const name of ['mine.tmp', 'observation.json.00000000-0000-4000-8000-000000000000.tmp'])
      writeFileSync(join(root, 'servers/acme/pay', name), '');
    await withLock(root, async () => undefined);
    expect(readdirSync(join(root, 'servers/acme/pay')).toSorted()).toEqual(kept.toSorted());
  });

  it('is taken over from a run that died, and given back', async () => {
    const dead = spawn('true');
    await once(dead, 'exit');
    writeFileSync(join(root, '.lock'), String(dead.pid));
    expect(await withLock(root, async () => 'ran')).toBe('ran');
    expect(readdirSync(root)).toEqual([]);
  });
});
