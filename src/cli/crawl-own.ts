import { join } from 'node:path';
import type { Run } from '#crawler/crawl.ts';
import { leaveFormerIds } from '#crawler/former-ids.ts';
import { merge } from '#crawler/merge.ts';
import type { Sourced } from '#crawler/sources/curated.ts';
import { findSandbox, type Sandbox, type SandboxChoice } from '#mcp/sandbox.ts';
import { InputError } from '#model/errors.ts';
import { withLock } from '#store/lock.ts';
import { shownPath } from '#store/paths.ts';
import { readOptOuts } from '#store/read.ts';
import { termsOf } from './crawl-catalog.ts';
import { summarise } from './crawl-report.ts';
import { crawlShown, type ShownOptions } from './crawl-shown.ts';
import { OWN_SOURCES, openStore, type TargetOptions, targetsOf } from './crawl-targets.ts';
import { movedInWords } from './registry-report.ts';
import { say } from './terminal.ts';

/** What a crawl of one's own servers may be told. */
export interface OwnCrawlOptions extends TargetOptions, ShownOptions {
  readonly sandbox?: SandboxChoice;
  /** How many days a package must have been out. */
  readonly minAge?: number;
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
  const listings = merge(servers.map(({ sourced }) => sourced));
  const sandbox = await sandboxFor(listings, options.sandbox ?? 'auto');
  const root = await openStore(options.store);
  await withLock(root, () => leaveFormerIdsOfPackages(root));
  const own = new Map(servers.toReversed().map((server) => [server.sourced.listing.server, server.own]));
  const run = await crawlShown(
    listings,
    { root, journal: join(root, 'run.ndjson'), sandbox, ...termsOf(options), acceptLosses: true, own },
    options,
  );
  say(`${summarise(run)}\nKept in ${shownPath(root)}; label it with: placard classify --catalog ${shownPath(root)}`);
  return run;
}

/** An address of one's own is kept without its query, which its id tells: nobody knows any more which id it has now. */
async function leaveFormerIdsOfPackages(root: string): Promise<void> {
  const moved = await leaveFormerIds(root, { sources: OWN_SOURCES, kinds: ['npm'], optOuts: readOptOuts(root), tell: say });
  if (moved.length > 0) say(movedInWords(moved));
}

/** A sandbox where a program is to be started; throws an InputError where this machine has none. */
export async function sandboxFor(listings: readonly Sourced[], choice: SandboxChoice): Promise<Sandbox> {
  if (listings.every(({ listing }) => listing.target.kind === 'remote')) return NO_PROGRAMS;
  const search = await findSandbox(choice);
  if (search.sandbox) return search.sandbox;
  throw new InputError('crawl', search.because, search.remedy);
}
