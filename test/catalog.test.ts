import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { classify } from '#classify/classify.ts';
import { lintCatalog } from '#cli/lint.ts';
import { readEntries, readOverrides } from '#store/read.ts';

it('the committed catalogue holds together', async () => {
  expect(await lintCatalog('catalog')).toEqual([]);
});

it('at least five servers of strangers and our own example were observed', () => {
  const observed = readEntries('catalog').filter(({ snapshot }) => snapshot);
  expect(observed.filter(({ server }) => server.example).map(({ server }) => server.id)).toContain('placard/example-payments');
  expect(observed.filter(({ server }) => !server.example).length).toBeGreaterThanOrEqual(5);
});

it('the committed labels are those that the rules give now', () => {
  const stale = readEntries('catalog').filter(({ server, snapshot, assessment }) => {
    const now = snapshot && classify(snapshot, readOverrides('catalog', server.id));
    return !isDeepStrictEqual(assessment, now);
  });
  expect(stale.map(({ server }) => server.id)).toEqual([]);
});
