import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const REPOSITORY = new URL('..', import.meta.url);
const ROWS = readFileSync(new URL('SECURITY.md', REPOSITORY), 'utf8')
  .split('\n')
  .filter((line) => /^\| [CDG]\d/.test(line));

test('every threat to the crawler, to its data and to the gate that is known has a row', () => {
  const known = new Set(ROWS.map((row) => /^\| ([CDG]\d+) /.exec(row)?.[1]));
  const expected = [
    ...Array.from({ length: 28 }, (_, index) => `C${index + 1}`),
    ...Array.from({ length: 8 }, (_, index) => `D${index + 1}`),
    ...['G1', 'G3', 'G8', 'G9', 'G10'],
  ];
  expect(expected.filter((threat) => !known.has(threat))).toEqual([]);
});

test('every row names tests that are there', () => {
  const named = ROWS.map((row) => [...row.matchAll(/`((?:test|bench)\/[^`]+)`/g)].map(([, file]) => file ?? ''));
  expect(named.filter((files) => files.length === 0)).toEqual([]);
  expect(named.flat().filter((file) => !existsSync(new URL(file, REPOSITORY)))).toEqual([]);
});
