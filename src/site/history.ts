import type { Change } from '#classify/changes.ts';
import { gravestFirst, type Revision, revisionsOf } from '#export/revisions.ts';
import { compareText } from '#model/scales.ts';
import type { Digest, Instant, Server, ServerId } from '#model/types.ts';
import { readObservation, readSnapshots } from '#store/read.ts';
import { root, servers } from './catalogue.ts';

/** One time at which a tool was met anew or with another definition. */
export interface Sight {
  readonly takenAt: Instant;
  readonly digest: Digest;
  readonly what: 'first seen' | 'definition changed' | 'removed' | 'back again';
  /** What changed in the definition since the answer before. */
  readonly changes: readonly Change[];
  /** A sentence, where the answer before was asked for in another way or probably was. */
  readonly asking?: string | undefined;
}

interface Answer {
  readonly takenAt: Instant;
  readonly digest: Digest;
  /** The digest of each tool's definition, by the tool's name. */
  readonly tools: ReadonlyMap<string, Digest>;
}

interface History {
  /** The oldest first. */
  readonly answers: readonly Answer[];
  /** The newest first. */
  readonly revisions: readonly Revision[];
}

const histories = new Map<ServerId, History>(servers.map(({ server }) => [server.id, read(server)]));

/** Every revision of every server, the newest first. */
export const newestRevisions: readonly Revision[] = [...histories.values()]
  .flatMap(({ revisions }) => revisions)
  .toSorted((a, b) => compareText(b.at, a.at) || compareText(a.server.id, b.server.id));

/** Every revision of every server, the gravest first. */
export const gravestRevisions: readonly Revision[] = gravestFirst(newestRevisions);

/** The revisions of one server, the newest first. */
export function revisionsOn(server: ServerId): readonly Revision[] {
  return histories.get(server)?.revisions ?? [];
}

/** The answers of a server, the oldest first. */
export function answersOf(server: ServerId): readonly Answer[] {
  return histories.get(server)?.answers ?? [];
}

/** What happened to a server's tool from answer to answer, the oldest first; a definition that differs by the time alone is the same. */
export function historyOf(server: ServerId, name: string): Sight[] {
  const sights: Sight[] = [];
  let before: Digest | undefined;
  for (const answer of answersOf(server)) {
    const now = answer.tools.get(name);
    const { changes = [], asking } = revisionTo(server, answer) ?? {};
    const ofTool = changes.filter(({ tool }) => tool === name);
    const what = whatHappened({ before, now, earlier: sights.length }, ofTool);
    if (what)
      sights.push({
        takenAt: answer.takenAt,
        digest: now ?? before ?? '',
        what,
        changes: what === 'definition changed' ? ofTool : [],
        asking,
      });
    before = now;
  }
  return sights;
}

function revisionTo(server: ServerId, { takenAt, digest }: Answer): Revision | undefined {
  return revisionsOn(server).find(({ at, after }) => at === takenAt && after.digest === digest);
}

interface Digests {
  readonly before: Digest | undefined;
  readonly now: Digest | undefined;
  /** How often something happened before. */
  readonly earlier: number;
}

function whatHappened({ before, now, earlier }: Digests, changes: readonly Change[]): Sight['what'] | undefined {
  if (before !== undefined && now !== undefined) return changes.length > 0 ? 'definition changed' : undefined;
  if (now === before) return undefined;
  if (now === undefined) return 'removed';
  return earlier === 0 ? 'first seen' : 'back again';
}

/** Reads all snapshots of a server and keeps what a history needs. */
function read(server: Server): History {
  const snapshots = readSnapshots(root, server.id);
  return {
    answers: snapshots.map(({ takenAt, digest, tools, toolDigests }) => ({
      takenAt,
      digest,
      tools: new Map(tools.map(({ name }, index) => [name, toolDigests[index] ?? ''])),
    })),
    revisions: revisionsOf(server, snapshots, readObservation(root, server.id)),
  };
}
