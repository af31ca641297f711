import { join } from 'node:path';
import type { CrawlSettings, Run, Told } from '#crawler/crawl.ts';
import { serversOfRun } from '#crawler/journal.ts';
import { merge, only } from '#crawler/merge.ts';
import { tellFailure } from '#crawler/observation.ts';
import { changedSince, failedBefore } from '#crawler/selection.ts';
import { listingsOf, type Sourced } from '#crawler/sources/curated.ts';
import { findSandbox, type SandboxChoice } from '#mcp/sandbox.ts';
import { InputError } from '#model/errors.ts';
import { shownPath } from '#store/paths.ts';
import { assertCatalogue, readObservation, readSources } from '#store/read.ts';
import { summarise } from './crawl-report.ts';
import { crawlShown, journalOf, type ShownOptions } from './crawl-shown.ts';
import { repositoryPath } from './repository.ts';
import { listsCommand } from './resume-words.ts';
import { say } from './terminal.ts';

const DAY = 86_400_000;

/** What makes a repeated crawl ask fewer. */
export interface Narrowing {
  readonly changedOnly?: boolean;
  readonly retry?: boolean;
}

/** What a run may be told beside whom to ask. */
export interface Terms {
  readonly resume?: boolean;
  readonly acceptLosses?: boolean;
  /** How many days a package must have been out. */
  readonly minAge?: number;
}

/** What a crawl of a whole catalogue may be told. */
export interface CrawlOptions extends ShownOptions, Narrowing, Terms {
  readonly sources?: readonly string[];
  readonly only?: string;
  readonly sandbox?: SandboxChoice;
}

/** Crawls with progress on stderr; declines every server, and leaves the catalogue as it is, when this machine has no sandbox. */
export async function crawlCatalog(catalog: string, options: CrawlOptions = {}): Promise<Run> {
  assertCatalogue(catalog);
  const journal = journalOf(catalog);
  const { chosen, skipped } = await choose(catalog, options, journal);
  if (skipped > 0)
    say(
      `${skipped} ${skipped === 1 ? 'server' : 'servers'} skipped: nothing about ${skipped === 1 ? 'it' : 'them'} asks for another attempt.`,
    );
  const search = await findSandbox(options.sandbox ?? 'auto');
  if (search.sandbox === undefined) {
    say(`Declined to run strangers' programs: ${search.because}; to crawl, ${search.remedy}. What is known stays as it is.`);
    const told = chosen.map((sourced) => decline(sourced, catalog, search));
    for (const each of told) options.report?.({ step: 'told', server: each.observation.server, told: each });
    return { told, left: [], refused: undefined };
  }
  const run = await crawlShown(
    chosen,
    {
      root: catalog,
      journal,
      sandbox: search.sandbox,
      ...termsOf(options),
    },
    options,
  );
  say(summarise(run, listsCommand(catalog, options)));
  return run;
}

/** Refuses to call a crawl well whose lists name nobody; asked once the run is over, which leaves out whoever asked for it. */
export function assertListed(catalog: string, sources: readonly string[]): void {
  if (listingsOf(readSources(catalog), sources).length > 0) return;
  const remedy = 'add a list of servers there, or name your own with --stdio, --config, --url or --registry';
  throw new InputError(join(shownPath(catalog), 'sources'), 'no list names a server', remedy);
}

/** What a crawl of strangers' servers is told about its run. */
export function termsOf({
  resume = false,
  acceptLosses = false,
  minAge,
}: Terms): Pick<CrawlSettings, 'resume' | 'acceptLosses' | 'publishedBefore'> {
  return { resume, acceptLosses, publishedBefore: minAge === undefined ? undefined : new Date(Date.now() - minAge * DAY) };
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

/** The listings that a repeated crawl asks again, all where nothing narrows it. */
export async function narrow(listed: readonly Sourced[], root: string, { retry, changedOnly }: Narrowing): Promise<readonly Sourced[]> {
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
