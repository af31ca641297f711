import type { Limits } from '#mcp/limits.ts';
import type { Sandbox } from '#mcp/sandbox.ts';
import type { Observation, ServerId } from '#model/types.ts';
import { withLock } from '#store/lock.ts';
import type { Quarantined } from '#store/quarantine.ts';
import { readObservation } from '#store/read.ts';
import { writeRecord } from '#store/record.ts';
import { ask } from './ask.ts';
import { openCache } from './fetch.ts';
import { beginJournal, type Journal, resumeJournal } from './journal.ts';
import { climb } from './ladder/ladder.ts';
import { type Losses, settleLosses } from './losses.ts';
import { honourOptOuts } from './opt-outs.ts';
import type { Own } from './own.ts';
import { prepare } from './prepare.ts';
import { openQueues, type Queues, type Turn } from './queues.ts';
import { type Entry, openRecord } from './record.ts';
import type { Sourced } from './sources/curated.ts';

/** What a crawl needs besides its listings. */
export interface CrawlSettings {
  /** The catalogue's root. */
  readonly root: string;
  readonly repository: string;
  readonly cache: string;
  /** The file that remembers what this run has done until it has done everything. */
  readonly journal: string;
  readonly sandbox: Sandbox;
  /** How many programs run at a time. */
  readonly concurrency: number;
  readonly now: () => Date;
  /** Milliseconds from any beginning, by which attempts are timed. */
  readonly stopwatch?: () => number;
  readonly report: (progress: Progress) => void;
  readonly limits?: Limits;
  /** Packages that were published later are declined. */
  readonly publishedBefore?: Date | undefined;
  /** Goes on with the run that did not end: what it did is not done again. */
  readonly resume?: boolean;
  /** Writes answers that list fewer tools than before, however many go. */
  readonly acceptLosses?: boolean;
  /** Once aborted no server is begun any more; those that are being asked are recorded. */
  readonly signal?: AbortSignal;
  /** What only the running programs get, by server. */
  readonly own?: ReadonlyMap<ServerId, Own>;
}

/** One step of a crawl, told as it happens. */
export type Progress =
  | { readonly step: 'fetching' | 'asking'; readonly server: ServerId }
  | { readonly step: 'told'; readonly server: ServerId; readonly told: Told };

/** How one server fared, and whether its surface is new to the catalogue. */
export interface Told {
  readonly observation: Observation;
  readonly changed: boolean;
  /** How many tools fewer it lists than it did. */
  readonly lost?: number;
  /** What of its record could not be read and was moved aside. */
  readonly quarantined?: readonly Quarantined[];
}

/** How a run went. */
export interface Run {
  /** The outcomes in the order of the listings. */
  readonly told: readonly Told[];
  /** The servers that were not begun before the run was interrupted. */
  readonly left: readonly ServerId[];
  /** What the run refused to write, since too many tools would go. */
  readonly refused: Losses | undefined;
}

interface Tools {
  readonly settings: CrawlSettings;
  readonly queues: Queues;
  readonly journal: Journal;
  readonly held: Entry[];
}

/** Observes every listed server and writes what it found. */
export async function crawl(listings: readonly Sourced[], settings: CrawlSettings): Promise<Run> {
  return withLock(settings.root, async () => {
    await openCache(settings.cache);
    const out = await honourOptOuts(listings, settings);
    const journal = settings.resume
      ? await resumeJournal(settings.journal)
      : await beginJournal(settings.journal, listings, settings.now().toISOString());
    const tools = { settings, queues: openQueues(settings.concurrency), journal, held: [] };
    const told = await allSettled(listings.map((sourced) => out.get(sourced.listing.server) ?? crawlServer(sourced, tools)));
    return conclude(listings, told, tools);
  });
}

/** Waits for all, also when one fails, so that nobody writes after the lock is given back. */
async function allSettled<Value>(promises: readonly (Value | Promise<Value>)[]): Promise<Value[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

async function conclude(listings: readonly Sourced[], told: readonly (Told | undefined)[], tools: Tools): Promise<Run> {
  const { root, acceptLosses = false } = tools.settings;
  const left = listings.filter((_, index) => told[index] === undefined).map(({ listing }) => listing.server);
  const refused = left.length === 0 ? await settleLosses(tools.held, root, acceptLosses) : undefined;
  await tools.journal.close(left.length === 0 && !refused);
  return { told: told.filter((each) => each !== undefined), left, refused };
}

/** What became of one server; undefined when the run was interrupted before its turn. */
async function crawlServer(sourced: Sourced, tools: Tools): Promise<Told | undefined> {
  const { settings, queues, journal } = tools;
  const { server, target } = sourced.listing;
  const before = recall(sourced, tools);
  if (before) return before;
  const inTurn = <Result>(step: 'fetching' | 'asking', turn: Turn, work: () => Promise<Result>) =>
    turn(async () => {
      if (settings.signal?.aborted) return undefined;
      settings.report({ step, server });
      return work();
    });

  const ready = await inTurn('fetching', queues.fetching, async () => {
    const record = await openRecord(sourced, settings, journal.begunAt);
    return { record, prepared: await prepare(target, record.facts, { ...settings, own: settings.own?.get(server) }) };
  });
  if (!ready) return undefined;
  const { record, prepared } = ready;
  if ('outcome' in prepared) return write(sourced, record.ofUnfetched(prepared), tools);
  const climbed = await inTurn('asking', queues.asking(target), () =>
    climb(prepared, { earlier: record.earlier, now: settings.now, ask: (started) => ask(started, settings) }),
  );
  return climbed && write(sourced, record.ofClimb(prepared, climbed), tools);
}

/** What an earlier part of this run did with the server. */
function recall(sourced: Sourced, { settings, journal, held }: Tools): Told | undefined {
  const done = journal.recall(sourced);
  if (!done) return undefined;
  if (done.held) held.push(done.held);
  const observation = done.held?.observation ?? readObservation(settings.root, sourced.listing.server);
  return observation && { observation, changed: done.changed };
}

/** Writes what was found, or holds it back until the end of the run when it lists fewer tools than before. */
async function write(sourced: Sourced, entry: Entry, { settings, journal, held }: Tools): Promise<Told> {
  const { observation, changed, lost, quarantined } = entry;
  if (lost === 0) await writeRecord(settings.root, entry);
  else held.push(entry);
  await journal.note(sourced, { changed, ...(lost > 0 && { held: entry }) });
  const told = { observation, changed, lost, quarantined };
  settings.report({ step: 'told', server: observation.server, told });
  return told;
}
