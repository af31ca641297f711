import { expect, it } from 'vitest';
import { classify } from '#classify/classify.ts';
import { lintCatalog } from '#cli/lint.ts';
import { readEntries, readOverrides } from '#store/read.ts';
import { printDocument } from '#store/write.ts';

/** Thousands of tools are labelled and looked up, perhaps on a busy machine. */
const PATIENCE = 600_000;

it(
  'the committed catalogue holds together',
  async () => {
    expect(await lintCatalog('catalog')).toEqual([]);
  },
  PATIENCE,
);

it('at least five servers of strangers and our own example were observed', () => {
  const observed = readEntries('catalog').filter(({ snapshot }) => snapshot);
  expect(observed.filter(({ server }) => server.example).map(({ server }) => server.id)).toContain('placard/example-payments');
  expect(observed.filter(({ server }) => !server.example).length).toBeGreaterThanOrEqual(5);
});

it(
  'the committed labels are those that the rules give now',
  () => {
    const stale = readEntries('catalog').filter(({ server, snapshot, assessment }) => {
      const now = snapshot && classify(snapshot, readOverrides('catalog', server.id), server);
      return printDocument(assessment ?? null) !== printDocument(now ?? null);
    });
    expect(stale.map(({ server }) => server.id)).toEqual([]);
  },
  PATIENCE,
);
