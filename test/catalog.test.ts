import { expect, it } from 'vitest';
import { lintCatalog } from '#cli/lint.ts';
import { readEntries } from '#store/read.ts';

it('the committed catalogue holds together', async () => {
  expect(await lintCatalog('catalog')).toEqual([]);
});

it('at least five servers of strangers and our own example were observed', () => {
  const observed = readEntries('catalog').filter(({ snapshot }) => snapshot);
  expect(observed.filter(({ server }) => server.example).map(({ server }) => server.id)).toContain('placard/example-payments');
  expect(observed.filter(({ server }) => !server.example).length).toBeGreaterThanOrEqual(5);
});
