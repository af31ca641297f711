import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from './run.ts';

const UNDER_LOAD = 900_000;
const catalog = mkdtempSync(join(tmpdir(), 'placard-learn-'));
afterAll(() => rmSync(catalog, { recursive: true }));

it('weights and a balance that are not kept are stale; learned again they are the committed ones, byte for byte', {
  timeout: UNDER_LOAD,
}, () => {
  cpSync('catalog/taxonomy', join(catalog, 'taxonomy'), { recursive: true });
  symlinkSync(resolve('catalog/servers'), join(catalog, 'servers'));
  expect(run(['learn', '--check', '--catalog', catalog])).toMatchObject({ code: 1, stderr: expect.stringContaining('is stale') });
  expect(run(['learn', '--catalog', catalog])).toMatchObject({ code: 0, stderr: expect.stringContaining('features of') });
  for (const file of ['weights/categories.json', 'weights/balance.json'])
    expect(readFileSync(join(catalog, file), 'utf8')).toBe(readFileSync(join('catalog', file), 'utf8'));
});
