import type { Failure } from '#mcp/failure.ts';
import type { Attempt } from '#mcp/observe.ts';
import type { Facts, Server } from '#model/types.ts';
import { readCurrentSnapshot, readObservation, readServer } from '#store/read.ts';
import { writeObservation, writeServer, writeSnapshot } from '#store/write.ts';
import type { CrawlSettings, Told } from './crawl.ts';
import { type Circumstances, tellFailure, tellSuccess } from './observation.ts';
import type { Prepared } from './prepare.ts';
import { repeats, snapshotOf } from './snapshot.ts';
import type { Sourced } from './sources/curated.ts';

/** What a crawl writes of one server; nothing that is known is ever removed. */
export interface ServerRecord {
  /** What an earlier crawl learned from the registry. */
  readonly facts: Facts;
  readonly writeUnfetched: (failure: Failure) => Promise<Told>;
  readonly writeAttempt: (prepared: Prepared, attempt: Attempt) => Promise<Told>;
}

/** Opens the record of one server. */
export function beginRecord({ source, listing }: Sourced, { root, sandbox, now }: CrawlSettings): ServerRecord {
  const id = listing.server;
  const facts = readServer(root, id)?.facts ?? {};
  const { server: _, ...described } = listing;
  const identify = (known: Facts): Server => ({ schemaVersion: 1, id, source, ...described, facts: known });
  const circumstances = (prepared?: Prepared): Circumstances => ({
    server: id,
    attemptedAt: now().toISOString(),
    sandbox: sandbox.kind,
    origin: prepared?.origin,
    previous: readObservation(root, id),
  });
  const write = async (told: Told): Promise<Told> => {
    await writeObservation(root, told.observation);
    return told;
  };

  return {
    facts,
    async writeUnfetched(failure) {
      await writeServer(root, identify(facts));
      return write({ observation: tellFailure(failure, circumstances()), changed: false });
    },
    async writeAttempt(prepared, attempt) {
      await writeServer(root, identify(prepared.facts));
      const at = circumstances(prepared);
      if (attempt.outcome !== 'observed') return write({ observation: tellFailure(attempt, at), changed: false });
      const known = readCurrentSnapshot(root, id);
      if (known && repeats(known, attempt)) return write({ observation: tellSuccess(attempt, at, known.digest), changed: false });
      const snapshot = snapshotOf(id, attempt, { takenAt: at.attemptedAt, origin: prepared.origin });
      await writeSnapshot(root, snapshot);
      return write({ observation: tellSuccess(attempt, at, snapshot.digest), changed: true });
    },
  };
}
