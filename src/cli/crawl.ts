import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { crawl, type Told } from '#crawler/crawl.ts';
import { merge, only } from '#crawler/merge.ts';
import { tellFailure } from '#crawler/observation.ts';
import { listingsOf, type Sourced } from '#crawler/sources/curated.ts';
import { findSandbox, SANDBOX_CHOICES, type SandboxChoice } from '#mcp/sandbox.ts';
import { MisuseError } from '#model/errors.ts';
import { assertCatalogue, readObservation, readSources } from '#store/read.ts';
import { reportProgress, summarise } from './crawl-report.ts';
import { repositoryPath } from './repository.ts';
import { jsonText, say } from './terminal.ts';

const CONSENT = '--i-accept-that-strangers-programs-run-as-me';

interface CrawlOptions {
  readonly sources?: readonly string[];
  readonly only?: string;
  readonly concurrency?: number;
  readonly sandbox?: SandboxChoice;
}

/** `crawl`: asks servers for their tools, in a sandbox, and records what they say. */
export function addCrawl(program: Command): void {
  program
    .command('crawl')
    .description('ask the listed servers for their tools, in a sandbox, and record what they say')
    .argument('[source...]', 'ids of the lists to crawl; all when none is given')
    .option('--only <server>', 'crawl one server, by its id')
    .option('--concurrency <number>', 'servers asked at a time', readCount)
    .addOption(new Option('--sandbox <kind>', 'what confines the servers').choices(SANDBOX_CHOICES).default('auto'))
    .option(CONSENT, 'needed for --sandbox none: the programs of strangers get your files, your network and your rights')
    .option('--catalog <folder>', 'the catalogue to renew', repositoryPath('catalog'))
    .option('--json', 'print the outcome of every server as JSON')
    .action(async (sources: string[], options: CrawlOptions & Shown) => {
      if (options.sandbox === 'none') demandConsent(options.iAcceptThatStrangersProgramsRunAsMe);
      const told = await crawlCatalog(options.catalog, { ...options, sources });
      if (options.json)
        process.stdout.write(
          `${jsonText(
            told.map(({ observation }) => observation),
            2,
          )}\n`,
        );
      if (told.some(({ observation }) => observation.outcome !== 'observed')) process.exitCode = 1;
    });
}

interface Shown {
  readonly catalog: string;
  readonly json?: boolean;
  readonly iAcceptThatStrangersProgramsRunAsMe?: boolean;
}

/** Crawls with progress on stderr; declines every server, and leaves the catalogue as it is, when this machine has no sandbox. */
export async function crawlCatalog(catalog: string, options: CrawlOptions = {}): Promise<Told[]> {
  assertCatalogue(catalog);
  const listings = only(merge(listingsOf(readSources(catalog), options.sources ?? [])), options.only);
  const search = await findSandbox(options.sandbox ?? 'auto');
  if (search.sandbox === undefined) {
    say(`Declined to run strangers' programs: ${search.because}.\nTo crawl, ${search.remedy}. What is known stays as it is.`);
    return listings.map((sourced) => decline(sourced, catalog, search));
  }
  const told = await crawl(listings, {
    root: catalog,
    repository: repositoryPath('.'),
    cache: process.env['PLACARD_CACHE'] ?? repositoryPath(join('.placard', 'cache')),
    sandbox: search.sandbox,
    concurrency: options.concurrency ?? Math.min(4, availableParallelism()),
    now: () => new Date(),
    report: reportProgress(listings.length),
  });
  say(summarise(told));
  return told;
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

function demandConsent(given: boolean | undefined): void {
  if (process.env['CI']) throw new MisuseError('--sandbox none', 'refused in CI, where the machine holds secrets', 'install bubblewrap');
  if (!given)
    throw new MisuseError('--sandbox none', 'would run the programs of strangers with your rights', `add ${CONSENT} if you mean it`);
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('write a whole number from 1');
  return count;
}
