import type { Run } from '#crawler/crawl.ts';
import { serversOfRun } from '#crawler/journal.ts';
import { merge, only } from '#crawler/merge.ts';
import { settleRetirements } from '#crawler/retirement.ts';
import type { Sourced } from '#crawler/sources/curated.ts';
import { listingsOfRegistry } from '#crawler/sources/registered.ts';
import { type Reading, readRegistry } from '#crawler/sources/registry.ts';
import { takeTurns } from '#crawler/turns.ts';
import { Refusal } from '#mcp/failure.ts';
import { askJson } from '#mcp/http/ask-json.ts';
import { alsoThisMachine, PUBLIC_ONLY } from '#mcp/http/guard.ts';
import type { SandboxChoice } from '#mcp/sandbox.ts';
import { InputError, MisuseError } from '#model/errors.ts';
import { slug } from '#model/ids.ts';
import type { Registry, RegistryEvent } from '#model/types.ts';
import { withLock } from '#store/lock.ts';
import { shownPath } from '#store/paths.ts';
import { readKnownRegistry, readOptOuts } from '#store/read.ts';
import { writeRegistry } from '#store/write.ts';
import { type Narrowing, narrow, type Terms, termsOf } from './crawl-catalog.ts';
import { sandboxFor } from './crawl-own.ts';
import { summarise } from './crawl-report.ts';
import { crawlShown, journalOf, type ShownOptions } from './crawl-shown.ts';
import { openStore, type TargetOptions } from './crawl-targets.ts';
import { registryEventOf, registryReport } from './registry-report.ts';
import { repositoryPath } from './repository.ts';
import { say } from './terminal.ts';

/** How many servers one run asks when nobody says how many. */
const LIMIT = 100;
const NO_RUN: Run = { told: [], left: [], refused: undefined };

/** What a crawl of a registry may be told. */
export interface RegistryCrawlOptions extends TargetOptions, ShownOptions, Narrowing, Terms {
  readonly only?: string;
  readonly sandbox?: SandboxChoice;
  /** Hears what the registry told, beside the person at the terminal. */
  readonly reportRegistry?: (event: RegistryEvent) => void;
}

/** Reads a registry, all of it the first time and then what changed, retires what it took back, and crawls servers that it lists. */
export async function crawlRegistry(url: string, options: RegistryCrawlOptions): Promise<Run> {
  if (!URL.canParse(url)) throw new MisuseError('--registry', `${JSON.stringify(url)} is no address`, 'write https://registry.example/');
  const id = slug(new URL(url).host);
  const root = await openStore(options.store);
  const journal = journalOf(root, id);
  const chosen = options.resume ? await choiceOfRun(root, id, journal) : await readAndChoose(root, { id, url }, options);
  if (chosen.length === 0) return NO_RUN;
  const sandbox = await sandboxFor(chosen, options.sandbox ?? 'auto');
  const settings = { root, journal, sandbox, ...termsOf(options), own: reachable(chosen, url, options) };
  const run = await crawlShown(chosen, settings, options);
  say(summarise(run, `placard crawl --registry ${url}`));
  say(`Kept in ${shownPath(root)}; label it with: placard classify --catalog ${shownPath(root)}`);
  return run;
}

interface Named {
  readonly id: string;
  readonly url: string;
}

async function readAndChoose(root: string, named: Named, options: RegistryCrawlOptions): Promise<readonly Sourced[]> {
  const { reading, retirements } = await withLock(root, async () => {
    const reading = await read(root, named, options);
    return { reading, retirements: await settleRetirements(root, reading.registry) };
  });
  const listed = merge(listingsOfRegistry(reading.registry, options.since));
  const asked = await narrow(only(listed, options.only), root, options);
  const optOuts = [root, repositoryPath('catalog')].flatMap(readOptOuts);
  const turns = takeTurns(asked, { root, optOuts, limit: options.limit ?? LIMIT });
  const event = registryEventOf(reading, retirements, turns);
  say(registryReport(event));
  options.reportRegistry?.(event);
  return turns.chosen;
}

/** Reads what is new into the store; throws an InputError where any of it cannot be had, and nothing is changed then. */
async function read(root: string, { id, url }: Named, { thisMachine }: RegistryCrawlOptions): Promise<Reading> {
  let end = (): void => undefined;
  try {
    const line = askJson({ url, guard: thisMachine ? alsoThisMachine(url) : PUBLIC_ONLY });
    end = line.end;
    const reading = await readRegistry({ id, url, known: readKnownRegistry(root, id), now: () => new Date() }, line.ask);
    await writeRegistry(root, reading.registry);
    return reading;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new InputError(url, `${error.failure.because}; what is known of it stays as it is`, error.failure.remedy);
  } finally {
    end();
  }
}

/** The servers of the run that was interrupted, as the registry listed them then. */
async function choiceOfRun(root: string, id: string, journal: string): Promise<Sourced[]> {
  const servers = new Set(await serversOfRun(journal));
  const known: Registry | undefined = readKnownRegistry(root, id);
  const listed = known === undefined ? [] : merge(listingsOfRegistry(known));
  return listed.filter(({ listing }) => servers.has(listing.server));
}

/** Servers of this machine are reached for a registry of this machine alone: another one has no business there. */
export function reachable(
  chosen: readonly Sourced[],
  url: string,
  { thisMachine }: Pick<TargetOptions, 'thisMachine'>,
): Map<string, { thisMachine: true }> {
  const isHere = thisMachine && alsoThisMachine(url) !== PUBLIC_ONLY;
  const remotes = chosen.filter(({ listing }) => isHere && listing.target.kind === 'remote');
  return new Map(remotes.map(({ listing }) => [listing.server, { thisMachine: true }]));
}
