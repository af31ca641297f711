import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { firstSearchBytes, searchBudget } from '#site/search-budget.ts';

it('lets a first search fetch what was promised', () => {
  expect(searchBudget(40)).toBe(300_000);
  expect(searchBudget(5000)).toBe(300_000);
  expect(searchBudget(20_000)).toBe(450_000);
});

it('asks nothing of an index without records', () => {
  const folder = mkdtempSync(join(tmpdir(), 'placard-index-'));
  expect(firstSearchBytes(folder)).toBe(0);
  rmSync(folder, { recursive: true });
});

it('counts all that every search fetches, once', () => {
  const copy = mkdtempSync(join(tmpdir(), 'placard-index-'));
  const folder = join(copy, 'pagefind');
  cpSync(join(inject('site').folder, 'pagefind'), folder, { recursive: true });
  const bytes = firstSearchBytes(folder);
  expect(bytes).toBeGreaterThan(60_000);
  expect(bytes).toBeLessThan(searchBudget(0));
  writeFileSync(join(folder, 'filter', 'en_more.pf_filter'), Buffer.alloc(200_000));
  writeFileSync(join(folder, 'pagefind-unused.js'), Buffer.alloc(300_000));
  expect(firstSearchBytes(folder)).toBe(bytes + 200_000);
  rmSync(copy, { recursive: true });
});
