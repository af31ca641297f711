import { type Change, type Changes, changesBetween, DRIFT_CLASSES, type DriftClass } from '#classify/changes.ts';
import { digest } from '#model/canonical.ts';
import { compareText, count } from '#model/scales.ts';
import type { Instant, Observation, Server, Snapshot } from '#model/types.ts';
import { changesFileAddress, revisionAddress } from './addresses.ts';

/** One time at which a server answered otherwise than before, with every field that differs. */
export interface Revision {
  readonly server: Server;
  /** When the later answer was taken; the server may have changed at any time since the earlier one. */
  readonly at: Instant;
  readonly before: Answer;
  readonly after: Answer;
  /** The package and the server name the version that they named before. */
  readonly isSameVersion: boolean;
  /** A sentence, where the two were asked for in different ways or probably were. */
  readonly asking?: string;
  /** The gravest first. */
  readonly changes: readonly Change[];
  /** The class of the gravest change. */
  readonly worst: DriftClass;
  /** Where it stands on the server's page. */
  readonly address: string;
}

/** What tells one answer from another, and how it was asked for. */
type Answer = Pick<Snapshot, 'takenAt' | 'digest' | 'origin' | 'asked'>;

/** What changed from each of a server's answers to the next, the newest first; the last attempt at it may tell how it was asked. */
export function revisionsOf(server: Server, snapshots: readonly Snapshot[], observation?: Observation): Revision[] {
  return snapshots
    .slice(1)
    .flatMap((after, index) => {
      const before = snapshots[index];
      return before ? revisionOf(server, [before, after], changesBetween(before, after, observation)) : [];
    })
    .toReversed();
}

/** Revisions with the gravest first, and among equals the newest. */
export function gravestFirst(revisions: readonly Revision[]): Revision[] {
  return revisions.toSorted((a, b) => rank(a) - rank(b) || compareText(b.at, a.at) || compareText(a.server.id, b.server.id));
}

/** Whether a server changed; else only how it was asked. */
export function isOfServer({ worst }: Revision): boolean {
  return worst !== 'asked-otherwise';
}

/** How many changes there are of each class. */
export function classCounts(changes: readonly Change[]): Record<DriftClass, number> {
  return count(
    DRIFT_CLASSES,
    changes.map((change) => change.class),
  );
}

/** A revision without its fields, as the API lists it. */
export function revisionLine({ server, at, before, after, isSameVersion, asking, changes, worst, address }: Revision) {
  const counts = classCounts(changes);
  return {
    server: server.id,
    at,
    worst,
    counts,
    isSameVersion,
    asking,
    before,
    after,
    page: address,
    changes: changesFileAddress(server.id),
  };
}

/** The version that an answer's origin names, where it names one. */
export function versionOf({ origin }: Answer): string | undefined {
  return origin.kind === 'npm' ? origin.version : undefined;
}

/** What is to be said where the version does not tell of a change. */
export function sameVersionNotes({ isSameVersion, asking }: Pick<Changes, 'isSameVersion' | 'asking'>): string[] {
  if (asking !== undefined) return [asking];
  return isSameVersion ? ['The answer changed while the version stayed the same. Another way of starting the server can do that too.'] : [];
}

/** A name for one scope of one revision that no rebuild and no move of the site changes: a UUID of version 8 made of its digests. */
export function stableId(...parts: readonly string[]): string {
  const hex = digest(parts).slice('sha256-'.length);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function revisionOf(server: Server, [earlier, later]: readonly [Snapshot, Snapshot], told: Changes): Revision[] {
  const [gravest] = told.changes;
  if (!gravest) return [];
  const ends = { before: answerOf(earlier), after: answerOf(later) };
  const address = revisionAddress(server.id, later.digest);
  return [{ server, at: later.takenAt, ...ends, ...told, worst: gravest.class, address }];
}

function answerOf({ takenAt, digest: of, origin, asked }: Snapshot): Answer {
  return { takenAt, digest: of, origin, ...(asked && { asked }) };
}

function rank({ worst }: Revision): number {
  return DRIFT_CLASSES.indexOf(worst);
}
