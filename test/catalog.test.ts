import { expect, it } from 'vitest';
import { classify } from '#classify/classify.ts';
import { lintCatalog } from '#cli/lint.ts';
import { readEntries, readOverrides, readSnapshots } from '#store/read.ts';
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

it('nine in ten of the listed servers were observed, and each of the others is told of with its reason and what would help', () => {
  const observations = readEntries('catalog').map(({ server, observation }) => ({ id: server.id, observation }));
  const failed = observations.filter(({ observation }) => observation?.outcome !== 'observed');
  expect(failed.length).toBeLessThanOrEqual(observations.length / 10);
  expect(failed.filter(({ observation }) => !observation?.because || !observation.remedy).map(({ id }) => id)).toEqual([]);
});

it('there are enough servers and tools to browse, and enough servers in two versions to see what changes', () => {
  const entries = readEntries('catalog');
  const tools = entries.flatMap(({ snapshot }) => snapshot?.tools ?? []);
  expect([entries.length >= 120, tools.length >= 3500]).toEqual([true, true]);
  const inTwoVersions = entries.filter(({ server }) => {
    const versions = readSnapshots('catalog', server.id).map(({ origin }) => ('version' in origin ? origin.version : undefined));
    return new Set(versions).size > 1;
  });
  expect(inTwoVersions.length).toBeGreaterThanOrEqual(10);
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
