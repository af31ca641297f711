import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CrawlSettings, crawl, type Run, type Told } from '#crawler/crawl.ts';
import { merge } from '#crawler/merge.ts';
import { listingsOf } from '#crawler/sources/curated.ts';
import type { Source } from '#model/types.ts';
import { readSources } from '#store/read.ts';
import { requireSandbox } from '../mcp/tiny.ts';

/** The root of this repository. */
export const REPOSITORY = new URL('../..', import.meta.url).pathname;

/** A new catalogue whose only source lists tiny servers, each with the same words on its command line. */
export async function makeCatalogue(servers: readonly string[], words: readonly string[] = []): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'placard-catalogue-'));
  await mkdir(join(root, 'sources'));
  await listTiny(root, servers, words);
  return root;
}

/** Replaces what the catalogue's source lists. */
export function listTiny(root: string, servers: readonly string[], words: readonly string[] = []): Promise<void> {
  const listings = servers.map((name) => listingOf(name, words));
  const source: Source = { schemaVersion: 1, id: 'tiny', title: 'Tiny servers', listings };
  return writeFile(join(root, 'sources', 'tiny.json'), JSON.stringify(source));
}

/** Crawls a catalogue whose clock stands still; gives the outcomes alone. */
export async function crawlAt(root: string, instant: string): Promise<Told[]> {
  return [...(await runAt(root, instant)).told];
}

/** Crawls a catalogue whose clock and stopwatch stand still, so that two crawls differ only in what servers said. */
export async function runAt(root: string, instant: string, settings: Partial<CrawlSettings> = {}): Promise<Run> {
  return crawl(merge(listingsOf(readSources(root), [])), {
    root,
    repository: REPOSITORY,
    cache: join(root, 'cache'),
    journal: join(root, 'cache', 'run.ndjson'),
    sandbox: await requireSandbox(),
    concurrency: 2,
    now: () => new Date(instant),
    stopwatch: () => 0,
    acceptLosses: true,
    report: () => undefined,
    ...settings,
  });
}

function listingOf(name: string, words: readonly string[]): Source['listings'][number] {
  const target = { kind: 'directory' as const, directory: 'test/servers/tiny', main: `${name}.ts`, arguments: [...words] };
  return { server: `tiny/${name}`, title: name, because: 'It is tiny.', target };
}
