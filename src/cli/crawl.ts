import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Run } from '#crawler/crawl.ts';
import { SANDBOX_CHOICES } from '#mcp/sandbox.ts';
import { MisuseError } from '#model/errors.ts';
import { choiceOption } from './choice.ts';
import { assertListed, type CrawlOptions, crawlCatalog } from './crawl-catalog.ts';
import { endingOf, printEvent, printProgress } from './crawl-events.ts';
import { crawlOwn } from './crawl-own.ts';
import { crawlRegistry, type RegistryCrawlOptions } from './crawl-registry.ts';
import { exitCodeOf } from './crawl-report.ts';
import type { ShownOptions } from './crawl-shown.ts';
import { addTargetOptions, assertMeant, assertOneSource, assertOwn, namesTargets, type TargetOptions } from './crawl-targets.ts';
import { catalogOption } from './folder-options.ts';
import { CONSENT } from './resume-words.ts';

interface Options extends Omit<CrawlOptions, 'sources' | 'report'>, TargetOptions {
  readonly catalog: string;
  readonly json?: boolean;
  readonly iAcceptThatStrangersProgramsRunAsMe?: boolean;
}

/** `crawl`: asks servers for their tools, in a sandbox, and records what they say. */
export function addCrawl(program: Command): void {
  addTargetOptions(program.command('crawl'))
    .description('ask the listed servers for their tools, in a sandbox, and record what they say')
    .argument('[source...]', 'ids of the lists to crawl; all when none is given')
    .addOption(new Option('--only <server>', 'crawl one server, by its id').conflicts(['resume', 'changedOnly', 'retry']))
    .addOption(new Option('--changed-only', 'skip servers whose listed version this crawler has observed').conflicts(['resume', 'retry']))
    .addOption(new Option('--retry', 'ask only the servers whose last attempt failed').conflicts('resume'))
    .option('--resume', 'go on with the run of this catalogue, or of this registry, that was interrupted')
    .option(
      '--accept-losses',
      'write what was found even if more than 10 % of the tools, or of the servers that a registry lists, would go',
    )
    .option('--concurrency <number>', 'programs started at a time; one for each core when not given', readCount)
    .option('--min-age <days>', 'decline packages that were published less than so many days ago', readCount)
    .addOption(choiceOption('--sandbox <kind>', 'what confines the servers', SANDBOX_CHOICES).default('auto'))
    .option(CONSENT, 'needed for --sandbox none: the programs of strangers get your files, your network and your rights')
    .addOption(catalogOption('the catalogue to renew'))
    .option('--json', 'print what happens as JSON, one event a line: catalog/schemas/crawl-event.schema.json')
    .action(runCrawl);
}

async function runCrawl(sources: string[], options: Options): Promise<void> {
  if (options.sandbox === 'none') demandConsent(options.iAcceptThatStrangersProgramsRunAsMe);
  if (options.resume && sources.length > 0)
    throw new MisuseError('crawl --resume', 'goes on with the servers of the interrupted run', 'leave the sources out');
  assertOneSource(sources, options);
  assertMeant(options);
  const run = await crawlNamed(sources, { ...options, ...(options.json && { report: printProgress, reportRegistry: printEvent }) });
  if (options.json) printEvent(endingOf(run));
  process.exitCode = exitCodeOf(run);
  if (options.registry === undefined && !namesTargets(options)) assertListed(options.catalog, sources);
}

async function crawlNamed(sources: string[], options: Options & ShownOptions & Pick<RegistryCrawlOptions, 'reportRegistry'>): Promise<Run> {
  if (options.registry !== undefined) return crawlRegistry(options.registry, options);
  if (!namesTargets(options)) return crawlCatalog(options.catalog, { ...options, sources });
  assertOwn(options);
  return crawlOwn(sources, options);
}

function demandConsent(given: boolean | undefined): void {
  if (process.env['CI']) throw new MisuseError('--sandbox none', 'refused in CI, where the machine holds secrets', 'install bubblewrap');
  if (!given)
    throw new MisuseError('--sandbox none', 'would run the programs of strangers with your rights', `add ${CONSENT} if you mean it`);
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Write a whole number from 1.');
  return count;
}
