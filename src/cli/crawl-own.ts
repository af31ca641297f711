import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { crawl, type Progress, type Run } from '#crawler/crawl.ts';
import { merge } from '#crawler/merge.ts';
import type { OwnServer } from '#crawler/sources/configured.ts';
import { findSandbox, type Sandbox, type SandboxChoice } from '#mcp/sandbox.ts';
import { InputError } from '#model/errors.ts';
import { shownPath } from '#store/paths.ts';
import { showProgress } from './crawl-progress.ts';
import { summarise } from './crawl-report.ts';
import { openStore, type TargetOptions, targetsOf } from './crawl-targets.ts';
import { onInterruption } from './interruption.ts';
import { repositoryPath } from './repository.ts';
import { say } from './terminal.ts';

/** What a crawl of one's own servers may be told. */
export interface OwnCrawlOptions extends TargetOptions {
  readonly concurrency?: number;
  readonly sandbox?: SandboxChoice;
  /** Hears every step, beside the person at the terminal. */
  readonly report?: (progress: Progress) => void;
}

/** Where nothing is to be started, nothing can be. */
const NO_PROGRAMS: Sandbox = {
  kind: 'none',
  wrap: () => {
    throw new Error('no program was to be started');
  },
};

/** Crawls servers of a person's own into their private store; nothing of it reaches a catalogue that is published. */
export async function crawlOwn(words: readonly string[], options: OwnCrawlOptions): Promise<Run> {
  const servers = await targetsOf(words, options);
  const sandbox = await sandboxFor(servers, options.sandbox ?? 'auto');
  const root = await openStore(options.store);
  const listings = merge(servers.map(({ sourced }) => sourced));
  const shown = showProgress(listings.length, options.report);
  const run = await onInterruption((signal) =>
    crawl(listings, {
      root,
      repository: repositoryPath('.'),
      cache: process.env['PLACARD_CACHE'] ?? repositoryPath(join('.placard', 'cache')),
      journal: join(root, 'run.ndjson'),
      sandbox,
      concurrency: options.concurrency ?? availableParallelism(),
      now: () => new Date(),
      report: shown.report,
      acceptLosses: true,
      signal,
      own: new Map(servers.toReversed().map(({ sourced, own }) => [sourced.listing.server, own])),
    }),
  ).finally(shown.end);
  say(`${summarise(run)}\nKept in ${shownPath(root)}; label it with: placard classify --catalog ${shownPath(root)}`);
  return run;
}

/** A sandbox where a program is to be started; throws an InputError where this machine has none. */
async function sandboxFor(servers: readonly OwnServer[], choice: SandboxChoice): Promise<Sandbox> {
  if (servers.every(({ sourced }) => sourced.listing.target.kind === 'remote')) return NO_PROGRAMS;
  const search = await findSandbox(choice);
  if (search.sandbox) return search.sandbox;
  throw new InputError('crawl', search.because, search.remedy);
}
