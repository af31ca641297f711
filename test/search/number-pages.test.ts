import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { END } from '#export/indexed-words.ts';
import { numberPages } from '#site/number-pages.ts';
import { INDEX_OPTIONS } from '#site/pagefind.ts';
import type { Index } from '#site/scripts/search/joint-index.ts';

const PAGES = 60;
const root = mkdtempSync(join(tmpdir(), 'placard-numbers-'));

beforeAll(() => vi.stubGlobal('fetch', async (address: string) => new Response(await readFile(new URL(address.split('?')[0] ?? '')))));
afterAll(async () => {
  vi.unstubAllGlobals();
  await close();
  rmSync(root, { recursive: true });
});

it('numbers pages in their order, names what holds them by what it holds, and every page is found as before', async () => {
  const folder = await written('several', 10);
  const before = [readdirSync(join(folder, 'fragment')), sizeOfMeta(folder)] as const;
  numberPages(folder);
  const files = readdirSync(join(folder, 'fragment'));
  expect(files).toHaveLength(before[0].length);
  expect(files.filter((file) => before[0].includes(file))).toEqual([]);
  expect(sizeOfMeta(folder)).toBeLessThan(before[1]);
  const index: Index = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  for (const number of [0, 7, PAGES - 1]) {
    const [hit] = (await index.search(`number${number}${END}`, {})).results;
    expect(hit?.id).toBe(`unknown_${String(number).padStart(7, '0')}`);
    expect((await hit?.data())?.url).toBe(`/${number}/`);
  }
});

it('writes the same bytes of the same pages', async () => {
  const [some, others] = [await written('once', 10), await written('twice', 10)];
  for (const folder of [some, others]) numberPages(folder);
  for (const file of ['fragment', '.'].flatMap((part) => readdirSync(join(some, part)).map((name) => join(part, name))))
    if (statSync(join(some, file)).isFile())
      expect(readFileSync(join(others, file)).equals(readFileSync(join(some, file))), file).toBe(true);
});

it('leaves pages alone that are a file each', async () => {
  const folder = await written('each', PAGES);
  const before = readdirSync(join(folder, 'fragment'));
  numberPages(folder);
  expect(readdirSync(join(folder, 'fragment'))).toEqual(before);
});

async function written(name: string, maxFragments: number): Promise<string> {
  const { index } = await createIndex({ ...INDEX_OPTIONS, maxFragments });
  for (let number = 0; number < PAGES; number += 1)
    await index?.addCustomRecord({ url: `/${number}/`, content: `number${number}${END}`, language: INDEX_OPTIONS.forceLanguage, meta: {} });
  const folder = join(root, name);
  await index?.writeFiles({ outputPath: folder });
  return folder;
}

function sizeOfMeta(folder: string): number {
  return statSync(join(folder, readdirSync(folder).find((file) => file.endsWith('.pf_meta')) ?? '')).size;
}
