import type { ServerId } from '#model/types.ts';
import { readSnapshots } from '#store/read.ts';
import { root } from './catalogue.ts';

/** One time at which a tool was met anew or with another definition. */
export interface Change {
  readonly takenAt: string;
  readonly digest: string;
  readonly what: 'first seen' | 'definition changed' | 'removed' | 'back again';
}

interface Sighting {
  readonly takenAt: string;
  readonly digests: ReadonlyMap<string, string>;
}

const sightings = new Map<ServerId, readonly Sighting[]>();

/** What happened to a server's tool from snapshot to snapshot, the oldest first. */
export function historyOf(server: ServerId, name: string): Change[] {
  const changes: Change[] = [];
  let before: string | undefined;
  for (const { takenAt, digests } of sightingsOf(server)) {
    const digest = digests.get(name);
    if (digest !== before) changes.push({ takenAt, digest: digest ?? before ?? '', what: whatHappened(before, digest, changes.length) });
    before = digest;
  }
  return changes;
}

/** When a server last answered otherwise than before; undefined while there is one answer. */
export function changedAt(server: ServerId): string | undefined {
  const [, ...later] = sightingsOf(server);
  return later.at(-1)?.takenAt;
}

function whatHappened(before: string | undefined, digest: string | undefined, earlier: number): Change['what'] {
  if (digest === undefined) return 'removed';
  if (before !== undefined) return 'definition changed';
  return earlier === 0 ? 'first seen' : 'back again';
}

/** A server's snapshots cut down to what a history needs, read once. */
function sightingsOf(server: ServerId): readonly Sighting[] {
  const known = sightings.get(server);
  if (known) return known;
  const read = readSnapshots(root, server).map(({ takenAt, tools, toolDigests }) => ({
    takenAt,
    digests: new Map(tools.map(({ name }, index) => [name, toolDigests[index] ?? ''])),
  }));
  sightings.set(server, read);
  return read;
}
