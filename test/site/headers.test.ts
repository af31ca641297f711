import { globSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { headersFile, headersOf } from '#export/headers.ts';

const ORIGIN = 'Access-Control-Allow-Origin';
const files = globSync('**/*.*', { cwd: inject('site').folder }).map((file) => `/${file}`);
const patterns = headersFile()
  .split('\n\n')
  .filter((rule) => rule.includes(ORIGIN))
  .map((rule) => rule.split('\n')[0]?.split('*') ?? []);

const isReadable = (path: string) => headersOf(path)[ORIGIN] === '*';

it('every twin, and every file of the dump, may be read from any origin', () => {
  const twins = files.filter((file) => file.endsWith('.md') || file.startsWith('/dump/'));
  expect(twins).toContain('/index.md');
  expect(twins).toContain('/dump/LICENCE.md');
  expect(twins.filter((file) => !isReadable(file))).toEqual([]);
});

it('no file is told twice from where it may be read', () => {
  const timesOf = (path: string) =>
    patterns.filter(([start = '', end]) => (end === undefined ? path === start : path.startsWith(start) && path.endsWith(end)));
  expect(files.filter((file) => timesOf(file).length > 1)).toEqual([]);
  expect(files.filter((file) => timesOf(file).length === 1)).toEqual(files.filter(isReadable));
});
