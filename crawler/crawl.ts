import pLimit, { type LimitFunction } from 'p-limit';
import { LIMITS, type Limits } from '#mcp/limits.ts';
import { observe } from '#mcp/observe.ts';
import type { Sandbox } from '#mcp/sandbox.ts';
import type { Observation, ServerId } from '#model/types.ts';
import { withLock } from '#store/lock.ts';
import { openCache } from './fetch.ts';
import { prepare } from './prepare.ts';
import { beginRecord } from './record.ts';
import type { Sourced } from './sources/curated.ts';

/** What a crawl needs besides its listings. */
export interface CrawlSettings {
  /** The catalogue's root. */
  readonly root: string;
  readonly repository: string;
  readonly cache: string;
  readonly sandbox: Sandbox;
  /** How many servers are observed at a time. */
  readonly concurrency: number;
  readonly now: () => Date;
  readonly report: (progress: Progress) => void;
  readonly limits?: Limits;
}

/** One step of a crawl, told as it happens. */
export type Progress =
  | { readonly step: 'fetching' | 'asking'; readonly server: ServerId }
  | { readonly step: 'told'; readonly server: ServerId; readonly told: Told };

/** How one server fared, and whether its surface is new to the catalogue. */
export interface Told {
  readonly observation: Observation;
  readonly changed: boolean;
}

const INSTALLS_AT_A_TIME = 2;

/** Observes every listed server and writes what it found; gives the outcomes in the order of the listings. */
export async function crawl(listings: readonly Sourced[], settings: CrawlSettings): Promise<Told[]> {
  return withLock(settings.root, async () => {
    await openCache(settings.cache);
    const queues = { fetching: pLimit(INSTALLS_AT_A_TIME), asking: pLimit(settings.concurrency) };
    return allSettled(listings.map((sourced) => crawlServer(sourced, settings, queues)));
  });
}

/** Waits for all, also when one fails, so that nobody writes after the lock is given back. */
async function allSettled<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

async function crawlServer(sourced: Sourced, settings: CrawlSettings, queues: Record<'fetching' | 'asking', LimitFunction>): Promise<Told> {
  const { server, target } = sourced.listing;
  const record = beginRecord(sourced, settings);
  const inTurn = <Result>(step: 'fetching' | 'asking', work: () => Promise<Result>) =>
    queues[step](() => {
      settings.report({ step, server });
      return work();
    });

  const prepared = await inTurn('fetching', () => prepare(target, record.facts, settings));
  const told =
    'outcome' in prepared
      ? await record.writeUnfetched(prepared)
      : await record.writeAttempt(
          prepared,
          await inTurn('asking', () => observe(settings.sandbox.wrap(prepared.program), settings.limits ?? LIMITS)),
        );
  settings.report({ step: 'told', server, told });
  return told;
}
