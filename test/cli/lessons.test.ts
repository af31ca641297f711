import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keptSets } from '#cli/accuracy/inputs.ts';
import { keptLessons } from '#cli/accuracy/lessons.ts';

const LEFT_OUT = 'netlify/mcp';
const catalog = mkdtempSync(join(tmpdir(), 'placard-lessons-'));
cpSync('catalog/taxonomy', join(catalog, 'taxonomy'), { recursive: true });
mkdirSync(join(catalog, 'opt-outs'));
afterAll(() => rmSync(catalog, { recursive: true }));

function askToBeLeftOut(who: readonly string[]): void {
  const optOuts = who.map((each) => ({ who: each, date: '2026-11-01', because: 'asked for it' }));
  writeFileSync(join(catalog, 'opt-outs/opt-outs.json'), JSON.stringify({ schemaVersion: 1, optOuts }));
}

it('a definition of a set that is not fitted teaches nothing, whoever else has it', () => {
  const wordsOf = ({ tool: { name, description } }: { tool: { name: string; description?: unknown } }) =>
    JSON.stringify([name, description]);
  const unseen = new Set(keptSets().flatMap(({ sample, gold }) => (sample.fitted ? [] : gold.map(wordsOf))));
  expect(keptLessons('catalog').filter((lesson) => unseen.has(wordsOf(lesson)))).toEqual([]);
});

it('a server that asked to be left out teaches nothing from the catalogue', () => {
  symlinkSync(resolve('catalog/servers'), join(catalog, 'servers'));
  askToBeLeftOut([]);
  const all = keptLessons(catalog).filter(({ server }) => server === LEFT_OUT);
  askToBeLeftOut(['netlify/*']);
  expect(keptLessons(catalog).filter(({ server }) => server === LEFT_OUT).length).toBeLessThan(all.length);
});

it('a lesson whose snapshot is gone is named with its line', () => {
  rmSync(join(catalog, 'servers'));
  mkdirSync(join(catalog, 'servers'));
  expect(() => keptLessons(catalog)).toThrow(/lessons\/catalogue\.jsonl:\d+: no .+ is kept in snapshot sha256-/);
});
