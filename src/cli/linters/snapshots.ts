import { digestSurface } from '#model/canonical.ts';
import type { Assessment, Snapshot } from '#model/types.ts';
import { snapshotFile } from '#store/paths.ts';
import { listServers, readEntry, readSnapshots } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Every snapshot belongs to its folder and its digests are those of what it holds. */
export function* snapshots(root: string): Iterable<Problem> {
  for (const server of listServers(root)) {
    for (const snapshot of readSnapshots(root, server)) {
      const where = `catalog/servers/${server}/snapshots/${snapshotFile(snapshot)}`;
      if (snapshot.server !== server) yield { where, problem: `belongs to ${snapshot.server}` };
      yield* digests(snapshot, where);
    }
  }
}

function* digests(snapshot: Snapshot, where: string): Iterable<Problem> {
  const found = digestSurface(snapshot.tools, snapshot.instructions);
  if (found.digest !== snapshot.digest) yield { where, problem: 'digest is not that of the surface' };
  if (found.toolsDigest !== snapshot.toolsDigest) yield { where, problem: 'toolsDigest is not that of the tools' };
  const wrong = found.toolDigests.findIndex((digest, index) => digest !== snapshot.toolDigests[index]);
  if (wrong >= 0) yield { where: `${where}#/toolDigests/${wrong}`, problem: 'is not the digest of the tool' };
}

/** Every server's assessment is of its newest snapshot, tool by tool. */
export function* assessments(root: string): Iterable<Problem> {
  for (const server of listServers(root)) {
    const entry = readEntry(root, server);
    const where = `catalog/servers/${server}/assessment.json`;
    if (!entry) yield { where: `catalog/servers/${server}`, problem: 'has no server.json' };
    if (!entry?.snapshot) continue;
    if (entry.assessment) yield* ofSnapshot(entry.assessment, entry.snapshot, where);
    else yield { where, problem: 'is missing; run `npm run classify`' };
  }
}

function* ofSnapshot(assessment: Assessment, snapshot: Snapshot, where: string): Iterable<Problem> {
  if (assessment.snapshot !== snapshot.digest) yield { where, problem: 'is not of the newest snapshot; run `npm run classify`' };
  const digests = assessment.tools.map(({ digest }) => digest);
  if (digests.join() !== snapshot.toolDigests.join()) yield { where, problem: 'its tools are not those of the snapshot' };
}
