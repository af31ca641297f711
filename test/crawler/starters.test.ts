import { expect, test } from 'vitest';
import { starters } from '#crawler/sources/curated.ts';
import type { Source } from '#model/types.ts';
import { readSources } from '#store/read.ts';

const list = (id: string, starter?: boolean): Source => ({
  schemaVersion: 1,
  id,
  title: id,
  listings: [],
  ...(starter ? { starter } : {}),
});

test('start crawls the lists that are marked, and every list where none is', () => {
  expect(starters([list('long'), list('short', true)])).toEqual(['short']);
  expect(starters([list('long'), list('longer')])).toEqual([]);
});

test('a newcomer’s first crawl is a small part of the catalogue', () => {
  const sources = readSources('catalog');
  const listings = (chosen: readonly Source[]) => chosen.flatMap((source) => source.listings).length;
  const short = listings(sources.filter(({ starter }) => starter));
  expect(short).toBeGreaterThan(0);
  expect(short).toBeLessThanOrEqual(listings(sources) / 2);
});
