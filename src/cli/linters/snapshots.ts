import { digestSurface } from '#model/canonical.ts';
import type { Snapshot } from '#model/types.ts';
import { snapshotFile } from '#store/paths.ts';
import { listServers, readSnapshots } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Every snapshot's digests are those of what it holds. */
export function* snapshots(root: string): Iterable<Problem> {
  for (const server of listServers(root)) {
    for (const snapshot of readSnapshots(root, server))
      yield* digests(snapshot, `catalog/servers/${server}/snapshots/${snapshotFile(snapshot)}`);
  }
}

function* digests(snapshot: Snapshot, where: string): Iterable<Problem> {
  const found = digestSurface(snapshot.tools, snapshot.instructions, snapshot);
  if (found.digest !== snapshot.digest) yield { where, problem: 'digest is not that of the surface' };
  if (found.toolsDigest !== snapshot.toolsDigest) yield { where, problem: 'toolsDigest is not that of the tools' };
  const wrong = found.toolDigests.findIndex((digest, index) => digest !== snapshot.toolDigests[index]);
  if (wrong >= 0) yield { where: `${where}#/toolDigests/${wrong}`, problem: 'is not the digest of the tool' };
  if (found.toolDigests.length !== snapshot.toolDigests.length)
    yield { where: `${where}#/toolDigests`, problem: 'are not as many as the tools' };
}
