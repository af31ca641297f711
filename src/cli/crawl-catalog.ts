import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { crawl, type Progress, type Run, type Told } from '#crawler/crawl.ts';
import { serversOfRun } from '#crawler/journal.ts';
import { merge, only } from '#crawler/merge.ts';
import { tellFailure } from '#crawler/observation.ts';
import { changedSince, failedBefore } from '#crawler/selection.ts';
import { listingsOf, type Sourced } from '#crawler/sources/curated.ts';
import { findSandbox, type SandboxChoice } from '#mcp/sandbox.ts';
import { digestText } from '#model/canonical.ts';
import { assertCatalogue, readObservation, readSources } from '#store/read.ts';
import { showProgress } from './crawl-progress.ts';
import { summarise } from './crawl-report.ts';
import { onInterruption } from './interruption.ts';
import { repositoryPath } from './repository.ts';
import { say } from './terminal.ts';

const DAY = 86_400_000;

/** What a crawl of a whole catalogue may be told. */
export interface CrawlOptions {
  readonly sources?: readonly string[];
  readonly only?: string;
  readonly changedOnly?: boolean;
  readonly retry?: boolean;
  readonly resume?: boolean;
  readonly acceptLosses?: boolean;
  readonly concurrency?: number;
  /** How many days a package must have been out. */
  readonly minAge?: number;
  readonly sandbox?: SandboxChoice;
  /** Hears every step, beside the person at the terminal. */
  readonly report?: (progress: Progress) => void;
}

/** Crawls with progress on stderr; declines every server, and leaves the catalogue as it is, when this machine has no sandbox. */
export async function crawlCatalog(catalog: string, options: CrawlOptions = {}): Promise<Run> {
  assertCatalogue(catalog);
  const cache = process.env['PLACARD_CACHE'] ?? repositoryPath(join('.placard', 'cache'));
  const journal = join(cache, 'runs', `${digestText(realpathSync(catalog)).slice('sha256-'.length, 'sha256-'.length + 16)}.ndjson`);
  const { chosen, skipped } = await choose(catalog, options, journal);
  if (skipped > 0)
    say(
      `${skipped} ${skipped === 1 ? 'server' : 'servers'} skipped: nothing about ${skipped === 1 ? 'it' : 'them'} asks for another attempt.`,
    );
  const search = await findSandbox(options.sandbox ?? 'auto');
  if (search.sandbox === undefined) {
    say(`Declined to run strangers' programs: ${search.because}.\nTo crawl, ${search.remedy}. What is known stays as it is.`);
    const told = chosen.map((sourced) => decline(sourced, catalog, search));
    for (const each of told) options.report?.({ step: 'told', server: each.observation.server, told: each });
    return { told, left: [], refused: undefined };
  }
  const { sandbox } = search;
  const shown = showProgress(chosen.length, options.report);
  const run = await onInterruption((signal) =>
    crawl(chosen, {
      root: catalog,
      repository: repositoryPath('.'),
      cache,
      journal,
      sandbox,
      concurrency: options.concurrency ?? availableParallelism(),
      now: () => new Date(),
      report: shown.report,
      resume: options.resume ?? false,
      acceptLosses: options.acceptLosses ?? false,
      publishedBefore: options.minAge === undefined ? undefined : new Date(Date.now() - options.minAge * DAY),
      signal,
    }),
  ).finally(shown.end);
  say(summarise(run));
  return run;
}

/** The listings that the options ask for, and how many of them need no attempt. */
async function choose(catalog: string, options: CrawlOptions, journal: string): Promise<{ chosen: readonly Sourced[]; skipped: number }> {
  const listed = only(merge(listingsOf(readSources(catalog), options.sources ?? [])), options.only);
  if (options.resume) {
    const servers = new Set(await serversOfRun(journal));
    return { chosen: listed.filter(({ listing }) => servers.has(listing.server)), skipped: 0 };
  }
  const chosen = await narrow(listed, catalog, options);
  return { chosen, skipped: listed.length - chosen.length };
}

async function narrow(listed: readonly Sourced[], root: string, { retry, changedOnly }: CrawlOptions): Promise<readonly Sourced[]> {
  if (retry) return failedBefore(listed, root);
  return changedOnly ? changedSince(listed, { root, repository: repositoryPath('.') }) : listed;
}

function decline({ listing: { server } }: Sourced, catalog: string, { because, remedy }: { because: string; remedy: string }): Told {
  const at = {
    server,
    attemptedAt: new Date().toISOString(),
    sandbox: 'none',
    origin: undefined,
    previous: readObservation(catalog, server),
  } as const;
  return { observation: tellFailure({ outcome: 'declined', because, remedy }, at), changed: false };
}
