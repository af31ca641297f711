import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import { searchRecords } from '#export/search-records.ts';
import { serverFacts } from '#export/server-facts.ts';
import { readEntries } from '#store/read.ts';
import { childrenSeconds } from './children.ts';

/** Builds the search index of a catalogue by itself; tells the records and the seconds of processor time that the indexer used (Linux). */
export async function measurePagefind(catalogue: string, out: string): Promise<{ records: number; cpu: number }> {
  const records = readEntries(catalogue).flatMap((entry) => searchRecords(entry, serverFacts(entry, { newest: null })));
  mkdirSync(out, { recursive: true });
  const before = childrenSeconds();
  const { index } = await createIndex({ forceLanguage: 'en', maxFragments: 2000 });
  for (const record of records) await index?.addCustomRecord(record);
  await index?.writeFiles({ outputPath: out });
  await close();
  for (let tries = 0; tries < 50 && childrenSeconds() === before; tries += 1) await setTimeout(100);
  return { records: records.length, cpu: childrenSeconds() - before };
}
