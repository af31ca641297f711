import { driftBetween, driftOfTool, type ServerDrift, type ToolDrift } from '#classify/drift.ts';
import type { RawTool, ServerId } from '#model/types.ts';
import { readSnapshots } from '#store/read.ts';
import { root } from './catalogue.ts';

/** One time at which a tool was met anew or with another definition. */
export interface Change {
  readonly takenAt: string;
  readonly digest: string;
  readonly what: 'first seen' | 'definition changed' | 'removed' | 'back again';
  /** How the definition differs from the one before. */
  readonly drift?: ToolDrift;
}

interface Sighting {
  readonly takenAt: string;
  readonly tools: ReadonlyMap<string, { readonly digest: string; readonly tool: RawTool }>;
}

const sightings = new Map<ServerId, readonly Sighting[]>();

/** What happened to a server's tool from snapshot to snapshot, the oldest first. */
export function historyOf(server: ServerId, name: string): Change[] {
  const changes: Change[] = [];
  let before: { digest: string; tool: RawTool } | undefined;
  for (const { takenAt, tools } of sightingsOf(server)) {
    const now = tools.get(name);
    if (now?.digest !== before?.digest) {
      const drift = before && now && driftOfTool(before.tool, now.tool);
      const what = whatHappened(before?.digest, now?.digest, changes.length);
      changes.push({ takenAt, digest: now?.digest ?? before?.digest ?? '', what, ...(drift ? { drift } : {}) });
    }
    before = now;
  }
  return changes;
}

/** When a server last answered otherwise than before; undefined while there is one answer. */
export function changedAt(server: ServerId): string | undefined {
  const [, ...later] = sightingsOf(server);
  return later.at(-1)?.takenAt;
}

/** What was new in a server's last answer; undefined while there is one answer. */
export function lastDrift(server: ServerId): ServerDrift | undefined {
  const [before, after] = readSnapshots(root, server).slice(-2);
  return before && after && driftBetween(before, after);
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
    tools: new Map(tools.map((tool, index) => [tool.name, { digest: toolDigests[index] ?? '', tool }])),
  }));
  sightings.set(server, read);
  return read;
}
