import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from './run.ts';

const UNDER_LOAD = 900_000;
const folder = mkdtempSync(join(tmpdir(), 'placard-accuracy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const gold = join(folder, 'tiny.jsonl');
const tool = { name: 'delete_file', description: 'Deletes a file for good.' };
const settled = { id: 'tiny-1', server: 'tiny', version: '1.0.0', tool, category: 'Write', severity: 'low', traits: [] };
const described = [{ id: 'tiny', title: 'Tiny', what: 'One tool.', date: '2026-11', fitted: false }];

it('figures that are not kept are stale; kept again they are the committed ones, byte for byte', { timeout: UNDER_LOAD }, () => {
  const catalog = join(folder, 'catalog');
  cpSync('catalog/taxonomy', join(catalog, 'taxonomy'), { recursive: true });
  expect(run(['accuracy', '--check', '--catalog', catalog])).toMatchObject({ code: 1, stderr: expect.stringContaining('is stale') });
  expect(run(['accuracy', '--write', '--catalog', catalog]).code).toBe(0);
  expect(readFileSync(join(catalog, 'accuracy/record.json'), 'utf8')).toBe(readFileSync('catalog/accuracy/record.json', 'utf8'));
});

it('measures another set that is described, and prints figures, JSON or what is wrong', () => {
  writeFileSync(gold, JSON.stringify(settled));
  expect(run(['accuracy', '--gold', gold])).toMatchObject({ code: 1, stderr: expect.stringContaining('is not described') });
  writeFileSync(join(folder, 'sets.json'), JSON.stringify(described));
  const { stdout } = run(['accuracy', '--gold', gold]);
  expect(stdout).toContain('== Tiny (tiny): 1 tools of 1 servers');
  expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
  expect(JSON.parse(run(['accuracy', '--json', '--gold', gold]).stdout).sets[0].figures.category).toEqual({ count: 0, of: 1 });
  expect(run(['accuracy', '--wrong', '--gold', gold]).stdout).toMatch(
    /^tiny-1 {2}tiny delete_file: Write called Destructive, low called \w+/,
  );
});

it('names the line of a gold set that is broken', () => {
  writeFileSync(gold, `${JSON.stringify(settled)}\n{"id":"tiny-2"}`);
  expect(run(['accuracy', '--gold', gold])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/tiny\.jsonl:2#: lacks the key/),
  });
});

it('keeps no figures of a set that is not the project’s', () => {
  expect(run(['accuracy', '--write', '--gold', gold]).code).toBe(2);
});

it.each(['--check', '--write'])('names a catalogue that is not there before anything is measured, with %s', (option) => {
  const none = join(folder, 'none');
  const stderr = `${none}: does not exist; name the folder of a catalogue with --catalog\n`;
  expect(run(['accuracy', option, '--catalog', none])).toEqual({ code: 1, stdout: '', stderr });
});
