import type { Assessment, Snapshot } from '#model/types.ts';
import { listServers, readEntry } from '#store/read.ts';
import { classifyAgain, crawlAgain } from './private-store.ts';
import type { Problem } from './problem.ts';

/** The assessment's own place, and how to make it anew. */
interface Place {
  readonly where: string;
  readonly remedy: string;
}

/** Every server has an identity, and its assessment is of its newest snapshot, tool by tool. */
export function* assessments(root: string): Iterable<Problem> {
  const remedy = classifyAgain(root);
  for (const server of listServers(root)) {
    const entry = readEntry(root, server);
    const where = `catalog/servers/${server}/assessment.json`;
    if (!entry) yield { where: `catalog/servers/${server}`, problem: `has no server.json; ${crawlAgain(root)}, or remove the folder` };
    else if (entry.assessment && entry.snapshot) yield* ofSnapshot(entry.assessment, entry.snapshot, { where, remedy });
    else if (entry.assessment) yield { where, problem: 'is of a snapshot that is not there; bring the snapshot back' };
    else if (entry.snapshot) yield { where, problem: `is missing; ${remedy}` };
  }
}

function* ofSnapshot(assessment: Assessment, snapshot: Snapshot, { where, remedy }: Place): Iterable<Problem> {
  if (assessment.snapshot !== snapshot.digest) yield { where: `${where}#/snapshot`, problem: `is not the newest snapshot; ${remedy}` };
  if (assessment.tools.length !== snapshot.tools.length)
    yield { where: `${where}#/tools`, problem: `are ${assessment.tools.length}, but the snapshot has ${snapshot.tools.length}; ${remedy}` };
  for (const [index, { name, digest }] of assessment.tools.entries()) {
    const at = `${where}#/tools/${index}`;
    if (name !== snapshot.tools[index]?.name) yield { where: `${at}/name`, problem: `is not the name of the snapshot's tool; ${remedy}` };
    if (digest !== snapshot.toolDigests[index])
      yield { where: `${at}/digest`, problem: `is not the digest of the snapshot's tool; ${remedy}` };
  }
}
