import type { Failure } from '#mcp/failure.ts';
import type { Digest, Facts, Observation, ServerId, Snapshot } from '#model/types.ts';
import { type Quarantined, quarantineDamaged } from '#store/quarantine.ts';
import { readObservation, readServer, readSnapshots } from '#store/read.ts';
import type { ServerRecord } from '#store/record.ts';
import type { CrawlSettings } from './crawl.ts';
import type { Climbed, Earlier } from './ladder/ladder.ts';
import { type Circumstances, type Previous, tellFailure, tellSuccess } from './observation.ts';
import type { Prepared } from './prepare.ts';
import { repeats, snapshotOf } from './snapshot.ts';
import { describe, type Sourced } from './sources/curated.ts';
import { CRAWLER_VERSION } from './version.ts';

/** What a crawl is about to write of one server, and what is lost by it. */
export interface Entry extends ServerRecord {
  /** Whether the surface is not the one that was known. */
  readonly changed: boolean;
  /** How many tools fewer it lists than it did. */
  readonly lost: number;
  /** What of the record could not be read and was moved aside. */
  readonly quarantined: readonly Quarantined[];
}

/** What is known of a server before it is tried, and what an attempt makes of it. */
export interface Opened {
  /** What an earlier crawl learned from the registry. */
  readonly facts: Facts;
  readonly ofUnfetched: (failure: Failure) => Entry;
  /** How it was listed and what made it list. */
  readonly earlier: Earlier;
  readonly ofClimb: (prepared: Prepared, climbed: Climbed) => Entry;
}

/** What counts of a server's history; the snapshots themselves are not kept, since a run opens thousands of servers. */
interface Known {
  readonly facts: Facts;
  readonly previous: Previous;
  readonly newest: Digest | undefined;
}

/** Opens the record of one server for a run; what nobody can read any more is moved aside first, and nothing that is known is ever removed. */
export async function openRecord(sourced: Sourced, { root, sandbox, now }: CrawlSettings, begunAt?: string): Promise<Opened> {
  const id = sourced.listing.server;
  const quarantined = await quarantineDamaged(root, id);
  const { facts, previous, newest } = readKnown(root, id);
  const kind = sourced.listing.target.kind === 'remote' ? 'remote' : sandbox.kind;
  const current = () => readSnapshots(root, id).findLast(({ digest }) => digest === previous.snapshot);
  const circumstances = (prepared?: Prepared, climbed?: Climbed): Circumstances => {
    return { server: id, attemptedAt: now().toISOString(), sandbox: kind, origin: prepared?.origin, climbed, previous, begunAt };
  };
  const failed = (failure: Failure, known: Facts, at: Circumstances): Entry => {
    return { server: describe(sourced, known), observation: tellFailure(failure, at), changed: false, lost: 0, quarantined };
  };

  return {
    facts,
    ofUnfetched: (failure) => failed(failure, facts, circumstances()),
    earlier: { ...readWay(root, id), snapshot: current },
    ofClimb(prepared, climbed) {
      const { attempt, asked, volatile } = climbed;
      const at = circumstances(prepared, climbed);
      if (attempt.outcome !== 'observed') return failed(attempt, prepared.facts, at);
      const known = current();
      const told = { server: describe(sourced, prepared.facts), quarantined };
      if (known && repeats(known, attempt, at.attemptedAt))
        return { ...told, observation: tellSuccess(attempt, at, known.digest), changed: false, lost: 0 };
      const snapshot = snapshotOf(id, attempt, { takenAt: at.attemptedAt, origin: prepared.origin, asked, volatile });
      return {
        ...told,
        observation: tellSuccess(attempt, at, snapshot.digest),
        ...((newest !== snapshot.digest || newest === known?.digest) && { snapshot }),
        changed: true,
        lost: Math.max(0, (known?.tools.length ?? 0) - snapshot.tools.length),
      };
    },
  };
}

/** What an earlier crawl started, and how; another version of the crawler may know a better way. */
function readWay(root: string, id: ServerId): Omit<Earlier, 'snapshot'> {
  const { origin, ladder, crawler } = readObservation(root, id) ?? {};
  return { target: readServer(root, id)?.target, origin, ladder: crawler === CRAWLER_VERSION ? ladder : undefined };
}

function readKnown(root: string, id: ServerId): Known {
  const snapshots = readSnapshots(root, id);
  const previous = lastAnswer(readObservation(root, id), snapshots);
  const current = snapshots.findLast(({ digest }) => digest === previous.snapshot);
  const facts = readServer(root, id)?.facts ?? pinOf(current);
  return { facts, previous, newest: snapshots.at(-1)?.digest };
}

/** What the last attempt left; a snapshot that is not there any more gives way to the newest that is. */
function lastAnswer(observation: Observation | undefined, snapshots: readonly Snapshot[]): Previous {
  const newest = snapshots.at(-1);
  const isThere = snapshots.some(({ digest }) => digest === observation?.snapshot);
  const { snapshot, observedAt } = isThere ? (observation ?? {}) : { snapshot: newest?.digest, observedAt: newest?.takenAt };
  const { failing, attemptedAt } = observation ?? {};
  return {
    ...(snapshot && { snapshot }),
    ...(observedAt && { observedAt }),
    ...(failing && { failing }),
    ...(attemptedAt && { attemptedAt }),
  };
}

/** The package that gave a snapshot, when nothing else remembers its integrity. */
function pinOf(snapshot: Snapshot | undefined): Facts {
  return snapshot?.origin.kind === 'npm' ? { version: snapshot.origin.version, integrity: snapshot.origin.integrity } : {};
}
