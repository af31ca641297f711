import type { Run } from '#crawler/crawl.ts';
import { leaveFormerIds, type Moved } from '#crawler/former-ids.ts';
import { incumbentIn } from '#crawler/incumbent.ts';
import { serversOfRun } from '#crawler/journal.ts';
import { merge, only } from '#crawler/merge.ts';
import { honourOptOuts } from '#crawler/opt-outs.ts';
import { type Retirements, retirementsIn, settleRetirements } from '#crawler/retirement.ts';
import { listingsOf, type Sourced } from '#crawler/sources/curated.ts';
import { listingsOfRegistry } from '#crawler/sources/registered.ts';
import { type Reading, readRegistry } from '#crawler/sources/registry.ts';
import { type Rations, type Turns, takeTurns } from '#crawler/turns.ts';
import { Refusal } from '#mcp/failure.ts';
import { askJson } from '#mcp/http/ask-json.ts';
import { alsoThisMachine, PUBLIC_ONLY } from '#mcp/http/guard.ts';
import type { SandboxChoice } from '#mcp/sandbox.ts';
import { InputError } from '#model/errors.ts';
import type { Observation, OptOut, Registry, RegistryEvent } from '#model/types.ts';
import { withLock } from '#store/lock.ts';
import { shownPath } from '#store/paths.ts';
import { readOptOuts, readSources } from '#store/read.ts';
import { writeRegistry } from '#store/write.ts';
import { type Narrowing, narrow, type Terms, termsOf } from './crawl-catalog.ts';
import { sandboxFor } from './crawl-own.ts';
import { summarise } from './crawl-report.ts';
import { crawlShown, journalOf, type ShownOptions } from './crawl-shown.ts';
import { openStore, type TargetOptions } from './crawl-targets.ts';
import { asKnown, knownOf, type Named, nameRegistry } from './registry-address.ts';
import { movedInWords, registryEventOf, registryReport } from './registry-report.ts';
import { repositoryPath } from './repository.ts';
import { registryCommand } from './resume-words.ts';
import { say } from './terminal.ts';

/** How many servers one run asks when nobody says how many. */
const LIMIT = 100;

/** What a crawl of a registry may be told. */
export interface RegistryCrawlOptions extends TargetOptions, ShownOptions, Narrowing, Terms {
  readonly only?: string;
  readonly sandbox?: SandboxChoice;
  /** Hears what the registry told, beside the person at the terminal. */
  readonly reportRegistry?: (event: RegistryEvent) => void;
}

/** Reads a registry, all of it the first time and then what changed, retires what it took back, and crawls servers that it lists. */
export async function crawlRegistry(address: string, options: RegistryCrawlOptions): Promise<Run> {
  const root = await openStore(options.store);
  const { id, url } = asKnown(root, nameRegistry(address));
  const journal = journalOf(root, id);
  const chosen = options.resume ? await choiceOfRun(root, { id, url }, journal) : await readAndChoose(root, { id, url }, options);
  if (chosen.length === 0) return nobodyAsked(root);
  const sandbox = await sandboxFor(chosen, options.sandbox ?? 'auto');
  const settings = { root, journal, sandbox, ...termsOf(options), own: reachable(chosen, url, options) };
  const run = await crawlShown(chosen, settings, options);
  say(summarise(run, registryCommand(url, root, options)));
  say(`Kept in ${shownPath(root)}; label it with: placard classify --catalog ${shownPath(root)}`);
  return run;
}

/** A run that asks nobody still leaves out whoever asked for it. */
async function nobodyAsked(root: string): Promise<Run> {
  await withLock(root, () => honourOptOuts([], { root, sandbox: { kind: 'none' }, now: () => new Date() }));
  return { told: [], left: [], refused: undefined };
}

async function readAndChoose(root: string, named: Named, options: RegistryCrawlOptions): Promise<readonly Sourced[]> {
  const { reading, ...changes } = await withLock(root, () => readInto(root, named, options));
  const { registry } = reading;
  const listed = listedBy(registry, root, options.since);
  const asked = await narrow(only(listed, options.only), root, options);
  const turns = turnsOf(asked, { root, source: named.id, limit: options.limit ?? LIMIT });
  const event = registryEventOf(reading, changes, turns);
  say(registryReport(event));
  options.reportRegistry?.(event);
  return turns.chosen;
}

/** What a reading changed in the store. */
type Changes = Retirements & { readonly reading: Reading; readonly moved: readonly Moved[] };

/** Reads what is new into the store. */
async function readInto(root: string, named: Named, options: RegistryCrawlOptions): Promise<Changes> {
  const moved = await leaveFormerIds(root, { sources: [named.id], kinds: ['npm', 'remote'], optOuts: optOutsFor(root), tell: say });
  if (moved.length > 0) say(movedInWords(moved));
  const { reading, told } = await read(root, named, options);
  await writeRegistry(root, reading.registry);
  return { reading, moved, ...(await settleRetirements(root, told)) };
}

/** Reads what is new and what it retires; throws an InputError where any of it cannot be had or believed, and nothing is changed then. */
async function read(
  root: string,
  { id, url }: Named,
  { thisMachine, acceptLosses }: RegistryCrawlOptions,
): Promise<{ reading: Reading; told: Observation[] }> {
  let end = (): void => undefined;
  try {
    const line = askJson({ url, guard: thisMachine ? alsoThisMachine(url) : PUBLIC_ONLY });
    end = line.end;
    const reading = await readRegistry({ id, url, known: knownOf(root, { id, url }), now: () => new Date(), acceptLosses }, line.ask);
    return { reading, told: retirementsIn(root, reading.registry, acceptLosses) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new InputError(url, `${error.failure.because}; what is known of it stays as it is`, error.failure.remedy);
  } finally {
    end();
  }
}

/** The servers of the run that was interrupted, as the registry listed them then, without those that may not be asked any more. */
async function choiceOfRun(root: string, named: Named, journal: string): Promise<readonly Sourced[]> {
  const servers = new Set(await serversOfRun(journal));
  const known = knownOf(root, named);
  const listed = known === undefined ? [] : listedBy(known, root);
  const ofRun = listed.filter(({ listing }) => servers.has(listing.server));
  return turnsOf(ofRun, { root, source: named.id, limit: Number.POSITIVE_INFINITY }).chosen;
}

/** What a registry lists, in the words of a list of this project where one lists the server too. */
function listedBy(registry: Registry, root: string, since?: string): Sourced[] {
  const curated = new Map(listingsOf(readSources(repositoryPath('catalog')), []).map((sourced) => [sourced.listing.server, sourced]));
  const registered = merge(listingsOfRegistry(registry, { since, incumbent: (server) => incumbentIn(root, server) }));
  return registered.map((sourced) => curated.get(sourced.listing.server) ?? sourced);
}

function turnsOf(listed: readonly Sourced[], { root, ...rations }: Pick<Rations, 'root' | 'source' | 'limit'>): Turns {
  const own = new Set(listingsOf(readSources(root), []).map(({ listing }) => listing.server));
  return takeTurns(listed, { root, own, ...rations, optOuts: optOutsFor(root) });
}

/** Who asked to be left out of a store, or of this project's catalogue. */
function optOutsFor(root: string): OptOut[] {
  return [root, repositoryPath('catalog')].flatMap(readOptOuts);
}

/** A registry of this machine may list what stands at its own origin; no entry, a stranger's words, opens anything else here. */
export function reachable(
  chosen: readonly Sourced[],
  url: string,
  { thisMachine }: Pick<TargetOptions, 'thisMachine'>,
): Map<string, { thisMachine: true }> {
  const here = thisMachine && alsoThisMachine(url) !== PUBLIC_ONLY ? new URL(url).origin : undefined;
  const remotes = chosen.filter(({ listing: { target } }) => target.kind === 'remote' && new URL(target.url).origin === here);
  return new Map(remotes.map(({ listing }) => [listing.server, { thisMachine: true }]));
}
