import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type CrawlSettings, crawl, type Progress, type Run } from '#crawler/crawl.ts';
import type { Sourced } from '#crawler/sources/curated.ts';
import { digestText } from '#model/canonical.ts';
import { showProgress } from './crawl-progress.ts';
import { onInterruption } from './interruption.ts';
import { repositoryPath } from './repository.ts';

/** What every crawl may be told. */
export interface ShownOptions {
  readonly concurrency?: number;
  /** Hears every step, beside the person at the terminal. */
  readonly report?: (progress: Progress) => void;
}

type Chosen = Omit<CrawlSettings, 'repository' | 'cache' | 'concurrency' | 'now' | 'report' | 'signal'>;

/** Crawls with progress on stderr, and comes to an end when a person interrupts it. */
export async function crawlShown(listings: readonly Sourced[], settings: Chosen, { concurrency, report }: ShownOptions): Promise<Run> {
  const shown = showProgress(listings.length, report);
  return onInterruption((signal) =>
    crawl(listings, {
      ...settings,
      repository: repositoryPath('.'),
      cache: cacheFolder(),
      concurrency: concurrency ?? availableParallelism(),
      now: () => new Date(),
      report: shown.report,
      signal,
    }),
  ).finally(shown.end);
}

/** The file that remembers a run over a catalogue, or over one source of it, until it has done everything. */
export function journalOf(root: string, ...source: readonly string[]): string {
  const [, hex = ''] = digestText([realpathSync(root), ...source].join('\n')).split('-');
  return join(cacheFolder(), 'runs', `${hex.slice(0, 16)}.ndjson`);
}

/** Where fetched packages and journals are kept. */
function cacheFolder(): string {
  return process.env['PLACARD_CACHE'] ?? repositoryPath(join('.placard', 'cache'));
}
