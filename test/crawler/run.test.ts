import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { merge } from '#crawler/merge.ts';
import { openQueues } from '#crawler/queues.ts';
import { changedSince, failedBefore } from '#crawler/selection.ts';
import { listingsOf } from '#crawler/sources/curated.ts';
import { readCurrentSnapshot, readEntry, readObservation, readSources } from '#store/read.ts';
import { listTiny, makeCatalogue, REPOSITORY, runAt } from './catalogue.ts';

const MONDAY = '2026-11-23T08:00:00.000Z';
const TUESDAY = '2026-11-24T08:00:00.000Z';
const SERVERS = ['plain', 'paginated', 'crash', 'odd-names', 'noisy'];

/** Gives a server of a catalogue another program, under the same name. */
function swap(root: string, name: string, program: string): void {
  const source = join(root, 'sources', 'tiny.json');
  writeFileSync(source, readFileSync(source, 'utf8').replace(`"main":"${name}.ts"`, `"main":"${program}.ts"`));
}

function contentsOf(root: string): Record<string, string> {
  const files = globSync('servers/**/*.json', { cwd: root }).toSorted();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function listed(root: string) {
  return merge(listingsOf(readSources(root), []));
}

describe('a run that was interrupted', () => {
  test('and goes on leaves the same bytes as one that was not', async () => {
    const [whole, parted] = [await makeCatalogue(SERVERS), await makeCatalogue(SERVERS)];
    const complete = await runAt(whole, MONDAY);

    const controller = new AbortController();
    const first = await runAt(parted, MONDAY, {
      concurrency: 1,
      signal: controller.signal,
      report: ({ step }) => step === 'asking' && controller.abort(),
    });
    expect(first.left.length).toBeGreaterThan(0);
    expect(first.told.length).toBeGreaterThan(0);
    const asked: string[] = [];
    const second = await runAt(parted, MONDAY, { resume: true, report: ({ step, server }) => step === 'asking' && asked.push(server) });

    expect(asked.toSorted()).toEqual(first.left.toSorted());
    expect(contentsOf(parted)).toEqual(contentsOf(whole));
    expect(second.told.map(({ observation, changed }) => ({ observation, changed }))).toEqual(
      complete.told.map(({ observation, changed }) => ({ observation, changed })),
    );
    expect(existsSync(join(parted, 'cache', 'run.ndjson'))).toBe(false);
  });

  test('asks a server again whose listing changed meanwhile, and forgets a line that was cut short', async () => {
    const root = await makeCatalogue(['plain', 'noisy']);
    const controller = new AbortController();
    await runAt(root, MONDAY, { concurrency: 1, signal: controller.signal, report: ({ step }) => step === 'asking' && controller.abort() });
    const journal = join(root, 'cache', 'run.ndjson');
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}{"server":"tiny/pl`);
    await listTiny(root, ['plain', 'noisy'], ['another word']);
    const asked: string[] = [];
    await runAt(root, MONDAY, { resume: true, report: ({ step, server }) => step === 'asking' && asked.push(server) });
    expect(asked.toSorted()).toEqual(['tiny/noisy', 'tiny/plain']);
  });
});

describe('answers that list fewer tools', () => {
  test('are not written when more than a tenth of all tools would go, until a person says so', async () => {
    const root = await makeCatalogue(['paginated', 'plain']);
    await runAt(root, MONDAY);
    swap(root, 'paginated', 'no-tools');
    const before = contentsOf(root);
    const refused = await runAt(root, TUESDAY, { acceptLosses: false });
    const known = readCurrentSnapshot(root, 'tiny/paginated')?.tools.length ?? 0;
    expect(refused.refused).toEqual({ servers: [{ server: 'tiny/paginated', lost: known }], lost: known, known: known + 2 });
    const after = contentsOf(root);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['servers/tiny/paginated/observation.json']).toBe(before['servers/tiny/paginated/observation.json']);
    expect(readObservation(root, 'tiny/plain')?.attemptedAt).toBe(TUESDAY);

    const accepted = await runAt(root, TUESDAY, { resume: true, acceptLosses: true });
    expect(accepted.refused).toBeUndefined();
    expect(readCurrentSnapshot(root, 'tiny/paginated')?.tools).toEqual([]);
    expect(readObservation(root, 'tiny/paginated')).toMatchObject({ outcome: 'observed', tools: 0, attemptedAt: TUESDAY });
  });

  test('are written when less than a tenth goes', async () => {
    const root = await makeCatalogue(['plain', 'hundred']);
    await runAt(root, MONDAY);
    swap(root, 'plain', 'no-tools');
    const run = await runAt(root, TUESDAY, { acceptLosses: false });
    expect(run.refused).toBeUndefined();
    expect(run.told.map(({ lost }) => lost)).toEqual([0, 2]);
    expect(readCurrentSnapshot(root, 'tiny/plain')?.tools).toEqual([]);
  });
});

describe('a record that cannot be read', () => {
  test('is moved aside, said aloud and asked for again; the snapshots stay', async () => {
    const root = await makeCatalogue(['noisy', 'plain']);
    await runAt(root, MONDAY);
    const known = readEntry(root, 'tiny/noisy')?.snapshot;
    for (const name of ['server', 'observation']) writeFileSync(join(root, `servers/tiny/noisy/${name}.json`), '{');
    const { told } = await runAt(root, TUESDAY);
    expect(told.map(({ observation, quarantined = [] }) => [observation.outcome, quarantined.length])).toEqual([
      ['observed', 2],
      ['observed', 0],
    ]);
    expect(told[0]?.quarantined?.[0]).toMatchObject({
      file: expect.stringContaining('noisy/server.json'),
      problem: expect.stringContaining('not JSON'),
    });
    expect(globSync('servers/tiny/noisy/quarantine/*', { cwd: root })).toHaveLength(2);
    expect(told[0]?.changed).toBe(false);
    expect(readEntry(root, 'tiny/noisy')?.snapshot).toEqual(known);
  });

  test('does not take the last good snapshot with it when the server fails too', async () => {
    const root = await makeCatalogue(['noisy']);
    await runAt(root, MONDAY);
    const known = readEntry(root, 'tiny/noisy')?.snapshot;
    writeFileSync(join(root, 'servers/tiny/noisy/observation.json'), '[]');
    swap(root, 'noisy', 'crash');
    await runAt(root, TUESDAY);
    expect(readObservation(root, 'tiny/noisy')).toMatchObject({ outcome: 'crashed', snapshot: known?.digest, observedAt: MONDAY });
  });
});

test('failures in a row are counted from the first, and an answer ends the row', async () => {
  const root = await makeCatalogue(['plain']);
  await runAt(root, MONDAY);
  swap(root, 'plain', 'crash');
  await runAt(root, TUESDAY);
  await runAt(root, '2026-11-25T08:00:00.000Z');
  expect(readObservation(root, 'tiny/plain')?.failing).toEqual({ since: TUESDAY, attempts: 2 });
  swap(root, 'crash', 'plain');
  await runAt(root, '2026-11-26T08:00:00.000Z');
  expect(readObservation(root, 'tiny/plain')?.failing).toBeUndefined();
});

describe('of the listed servers', () => {
  test('only those are asked again that changed', async () => {
    const root = await makeCatalogue(['plain', 'noisy', 'crash', 'odd-names']);
    await runAt(root, MONDAY);
    const source = join(root, 'sources', 'tiny.json');
    writeFileSync(source, readFileSync(source, 'utf8').replace('"title":"noisy"', '"title":"Noisy"'));
    rmSync(join(root, 'servers/tiny/odd-names'), { recursive: true });
    const changed = await changedSince(listed(root), { root, repository: REPOSITORY });
    expect(changed.map(({ listing }) => listing.server)).toEqual(['tiny/crash', 'tiny/noisy', 'tiny/odd-names']);

    const observation = join(root, 'servers/tiny/plain/observation.json');
    writeFileSync(observation, readFileSync(observation, 'utf8').replace(/"crawler": "[^"]*"/, '"crawler": "0.0.1"'));
    expect(await changedSince(listed(root), { root, repository: REPOSITORY })).toHaveLength(4);
  });

  test('only those are tried again that failed or are damaged', async () => {
    const root = await makeCatalogue(['plain', 'crash', 'noisy']);
    await runAt(root, MONDAY);
    writeFileSync(join(root, 'servers/tiny/noisy/observation.json'), '');
    expect(failedBefore(listed(root), root).map(({ listing }) => listing.server)).toEqual(['tiny/crash', 'tiny/noisy']);
  });
});

test('remote servers wait for their host, programs for a core', async () => {
  const { asking } = openQueues(1);
  const remote = (url: string) => ({ kind: 'url', url }) as unknown as Parameters<typeof asking>[0];
  const program = { kind: 'directory', directory: 'a', main: 'b.ts' } as const;
  const running: string[] = [];
  const gate = Promise.withResolvers<void>();
  const work = (name: string) => () => {
    running.push(name);
    return gate.promise;
  };
  const all = [
    asking(remote('https://a.example/one'))(work('a1')),
    asking(remote('https://a.example/two'))(work('a2')),
    asking(remote('https://a.example:8443/'))(work('a3')),
    asking(remote('https://b.example/'))(work('b')),
    asking(program)(work('p1')),
    asking(program)(work('p2')),
  ];
  await new Promise(setImmediate);
  expect(running.toSorted()).toEqual(['a1', 'a3', 'b', 'p1']);
  gate.resolve();
  await Promise.all(all);
  expect(running).toHaveLength(6);
});
