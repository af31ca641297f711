import { versionOf } from '#export/revisions.ts';
import { MisuseError } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import type { Snapshot } from '#model/types.ts';

/** Two answers of one server. */
export interface Pair {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** Which two answers are meant: by a word each or, where there is none, by what the server said last. */
export interface Choice {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly current: Snapshot | undefined;
}

const LEAST_DIGITS = 4;
const DAY = 'yyyy-mm-dd'.length;
const MINUTE = 'yyyy-mm-ddThh:mm'.length;
const DIGITS = 12;

/** The two snapshots to compare; undefined when there is only one and none was named. */
export function choosePair(known: readonly Snapshot[], { before, after, current }: Choice): Pair | undefined {
  const later = after === undefined ? (current ?? known.at(-1)) : find(known, after);
  const others = known.filter((snapshot) => snapshot !== later && snapshot.digest !== later?.digest);
  const earlier =
    before === undefined ? (others.findLast(({ takenAt }) => takenAt <= (later?.takenAt ?? '')) ?? others.at(-1)) : find(known, before);
  return later && earlier && { before: earlier, after: later };
}

/** A snapshot in a few words: when it was taken, the version that answered, the first digits of its digest. */
export function nameOf({ takenAt, digest, origin }: Snapshot, length = DAY): string {
  const time = takenAt.slice(0, length).replace('T', ' ');
  const version = versionOf({ takenAt, digest, origin });
  const digits = digest.slice('sha256-'.length, 'sha256-'.length + DIGITS);
  return `${time}${length > DAY ? ' UTC' : ''} (${version === undefined ? '' : `version ${oneLine(version)}, `}${digits})`;
}

/** The names of both, with the time where the day is the same. */
export function namesOf({ before, after }: Pair): string {
  const length = before.takenAt.slice(0, DAY) === after.takenAt.slice(0, DAY) ? MINUTE : DAY;
  return `${nameOf(before, length)} → ${nameOf(after, length)}`;
}

/** The snapshot of a day, a time or a version, or the one whose digest begins so; the newest of several that are alike. */
function find(known: readonly Snapshot[], word: string): Snapshot {
  const digits = word.replace(/^sha256-/, '');
  const found = known.filter(
    (snapshot) =>
      snapshot.takenAt.startsWith(word) ||
      versionOf(snapshot) === word ||
      (digits.length >= LEAST_DIGITS && snapshot.digest.startsWith(`sha256-${digits}`)),
  );
  const newest = found.at(-1);
  if (newest === undefined)
    throw new MisuseError('diff', `no snapshot is of ${JSON.stringify(word)}`, `there are ${known.map((one) => nameOf(one)).join(', ')}`);
  if (found.every(({ digest }) => digest === newest.digest)) return newest;
  const names = found.map((one) => nameOf(one, MINUTE)).join(', ');
  throw new MisuseError('diff', `several snapshots are of ${JSON.stringify(word)}`, `name one by the first digits of its digest: ${names}`);
}
