import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asked } from '#model/types.ts';
import { snapshotOf, writeAnswer, writeListing } from '../site/catalogue.ts';
import { run } from './run.ts';

const LIST = { name: 'list_notes', description: 'Lists notes.' };
const WIPE = { name: 'wipe', description: 'Deletes all notes permanently.' };
const folder = mkdtempSync(join(tmpdir(), 'placard-diff-'));
const diff = (...words: string[]) => run(['diff', 'npm/notes', ...words, '--catalog', folder]);

beforeAll(async () => {
  await writeListing(folder, 'npm/notes', [{ ...LIST, description: 'Lists a note.' }], '2026-11-19T08:00:00.000Z');
  await writeListing(folder, 'npm/notes', [LIST], '2026-11-20T09:00:00.000Z');
  await writeListing(folder, 'npm/notes', [LIST, WIPE], '2026-11-20T10:30:00.000Z');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the two answers that are compared', () => {
  it('are named with their versions, and with the time where the day is the same', () => {
    const time = (clock: string) => `2026-11-20 ${clock} UTC \\(version 1\\.0\\.0, [0-9a-f]{12}\\)`;
    expect(diff().stdout).toMatch(new RegExp(`^npm/notes: ${time('09:00')} → ${time('10:30')}: 1 asked-otherwise\n`));
    expect(diff('2026-11-19', '2026-11-20T09:00').stdout).toMatch(
      /^npm\/notes: 2026-11-19 \(version 1\.0\.0, \S{12}\) → 2026-11-20 \(version 1\.0\.0, \S{12}\): 1 notable\n/,
    );
  });

  it('are not guessed where a day has several', () => {
    const { code, stdout, stderr } = diff('2026-11-20', '2026-11-20');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^diff: several snapshots are of "2026-11-20"; name one by the first digits of its digest: 2026-11-20 09:00 UTC \(.*\), 2026-11-20 10:30 UTC \(/,
    );
    const digits = [...stderr.matchAll(/[0-9a-f]{12}/g)].map(([word]) => word);
    expect(diff(...digits)).toMatchObject({ code: 0, stdout: expect.stringContaining('09:00') });
  });
});

it('finds an answer by its version, where that is of one alone', async () => {
  const origin = { kind: 'npm', package: 'grown', version: '2.0.0', integrity: 'sha512-BBBB' } as const;
  await writeListing(folder, 'npm/grown', [LIST], '2026-11-19T08:00:00.000Z');
  await writeAnswer(folder, { ...snapshotOf('npm/grown', [LIST, WIPE]), origin, takenAt: '2026-11-20T08:00:00.000Z' });
  const { code, stdout } = run(['diff', 'npm/grown', '1.0.0', '2.0.0', '--catalog', folder]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^npm\/grown: 2026-11-19 .* → 2026-11-20 .*: 1 critical\n/) });
  expect(diff('1.0.0')).toMatchObject({ code: 2, stderr: expect.stringContaining('several snapshots are of "1.0.0"') });
});

it('shows a long value from shortly before where it differs, whatever characters stand before', async () => {
  const saying = (end: string) => [{ ...LIST, description: `🗒️ Lists notes${' and more'.repeat(60)}, ${end}.` }];
  await writeListing(folder, 'npm/wordy', saying('oldest first'), '2026-11-19T08:00:00.000Z');
  await writeListing(folder, 'npm/wordy', saying('newest first'), '2026-11-20T08:00:00.000Z');
  expect(run(['diff', 'npm/wordy', '--catalog', folder]).stdout).toMatch(/ {2}- ….*, oldest first\."\n {2}\+ ….*, newest first\."\n$/);
});

describe('a program that was asked in another way', () => {
  it('is told so, and fails no check', () => {
    const { code, stdout } = diff('--fail-on', 'info');
    expect(code).toBe(0);
    expect(stdout).toContain(
      '\nThe same version, and tools only came or went: it was probably asked in another way.\nasked-otherwise wipe: new tool',
    );
    expect(JSON.parse(diff('--json').stdout).asking).toContain('probably asked in another way');
  });

  it('is no class to fail on, while a definition that changed still is', () => {
    expect(diff('--fail-on', 'asked-otherwise').code).toBe(2);
    expect(diff('2026-11-19', '--fail-on', 'critical').code).toBe(1);
    expect(diff('2026-11-19', '2026-11-20T09:00', '--fail-on', 'critical').code).toBe(0);
  });
});

describe('two answers that record how they were asked for', () => {
  const refit = (...words: string[]) => run(['diff', 'npm/lockers', ...words, '--catalog', folder]);
  const SENTENCE = 'The same version, asked in another way: before, it was started plainly; now, with dummy values for LOCKER_KEY.';

  it('are told so in one sentence, in JSON with both ways, and not where they were asked alike', async () => {
    const asked: Asked = { step: 'variables-from-words', dummies: ['LOCKER_KEY'] };
    await writeAnswer(folder, { ...snapshotOf('npm/lockers', [LIST]), asked: { step: 'plain' } });
    await writeAnswer(folder, { ...snapshotOf('npm/lockers', [LIST, WIPE]), takenAt: '2026-11-21T08:00:00.000Z', asked });
    expect(refit('--fail-on', 'info')).toMatchObject({ code: 0, stdout: expect.stringContaining(`: 1 asked-otherwise\n${SENTENCE}\n`) });
    expect(JSON.parse(refit('--json').stdout)).toMatchObject({ asking: SENTENCE, before: { asked: { step: 'plain' } }, after: { asked } });

    await writeAnswer(folder, { ...snapshotOf('npm/lockers', [WIPE]), takenAt: '2026-11-22T08:00:00.000Z', asked });
    const alike = refit('--fail-on', 'breaking');
    expect(alike).toMatchObject({ code: 1, stdout: expect.stringContaining('breaking list_notes: tool gone') });
    expect(alike.stdout).not.toContain('asked in');
  });
});
