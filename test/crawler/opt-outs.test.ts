import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readObservation } from '#store/read.ts';
import { listTiny, makeCatalogue, runAt } from './catalogue.ts';

const MONDAY = '2026-11-23T08:00:00.000Z';
const TUESDAY = '2026-11-24T08:00:00.000Z';

describe('whoever asked to be left out', () => {
  function leaveOut(root: string, who: string): void {
    mkdirSync(join(root, 'opt-outs'), { recursive: true });
    const optOuts = [{ who, date: '2026-11-24', because: 'Its publisher asked.' }];
    writeFileSync(join(root, 'opt-outs', 'opt-outs.json'), JSON.stringify({ schemaVersion: 1, optOuts }));
  }

  test('is not started, and of what was known a tombstone stays', async () => {
    const root = await makeCatalogue(['noisy', 'plain']);
    await runAt(root, MONDAY);
    leaveOut(root, 'tiny/plain');
    const asked: string[] = [];
    const { told } = await runAt(root, TUESDAY, { report: ({ step, server }) => step !== 'told' && asked.push(server) });
    expect(new Set(asked)).toEqual(new Set(['tiny/noisy']));
    expect(told.map(({ observation }) => observation.outcome)).toEqual(['observed', 'declined']);
    expect(
      globSync('servers/tiny/plain/**', { cwd: root, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['observation.json', 'server.json']);
    expect(readObservation(root, 'tiny/plain')?.tombstone).toEqual({ date: '2026-11-24', because: 'Its publisher asked.' });

    const before = contentsOf(root);
    await runAt(root, TUESDAY);
    expect(contentsOf(root)).toEqual(before);
  });

  test('is left out even if no source lists it any more, and whatever else is crawled', async () => {
    const root = await makeCatalogue(['noisy', 'plain']);
    await runAt(root, MONDAY);
    leaveOut(root, 'tiny/*');
    await listTiny(root, []);
    await runAt(root, TUESDAY);
    expect(globSync('servers/*/*/snapshots', { cwd: root })).toEqual([]);
  });

  test('and was never known stays unknown', async () => {
    const root = await makeCatalogue(['plain']);
    leaveOut(root, 'tiny/plain');
    expect((await runAt(root, MONDAY)).told[0]?.observation.outcome).toBe('declined');
    expect(existsSync(join(root, 'servers'))).toBe(false);
  });
});

function contentsOf(root: string): Record<string, string> {
  const files = globSync('servers/**/*.json', { cwd: root }).toSorted();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
