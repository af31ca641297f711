import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { RECORD } from '#export/addresses.ts';
import { writeListing } from './site/catalogue.ts';

const folder = mkdtempSync(join(tmpdir(), 'placard-kept-'));
const catalog = join(folder, 'catalog');
const former = join(folder, 'former');
beforeAll(async () => {
  mkdirSync(former);
  for (const part of ['attacks', 'glossary', 'taxonomy']) cpSync(join('catalog', part), join(catalog, part), { recursive: true });
  await writeListing(catalog, 'npm/notes', [{ name: 'read_note' }], '2026-11-29T10:00:00.000Z');
  vi.stubEnv('PLACARD_CATALOG', catalog);
  vi.stubEnv('PLACARD_FORMER', former);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Which servers a build would keep whose last one wrote this down, and what it would write down itself. */
async function keptBy(record: string): Promise<{ kept: string[]; written: string }> {
  writeFileSync(join(former, RECORD), record);
  vi.resetModules();
  const { keptServers, madeFrom } = await import('../src/site/kept.ts');
  return { kept: keptServers.map(({ server: { id } }) => id), written: JSON.stringify(Object.fromEntries(madeFrom)) };
}

it('keeps what the last build made from the same, and nothing where its record is damaged', async () => {
  const { kept, written } = await keptBy('{}');
  expect(kept).toEqual([]);
  expect((await keptBy(written)).kept).toEqual(['npm/notes']);
  for (const damaged of ['', written.slice(0, -1), 'null', `[${written}]`, written.replace('}', ',"npm/other":1}')])
    expect((await keptBy(damaged)).kept, damaged).toEqual([]);
});
