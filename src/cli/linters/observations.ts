import type { Observation, Snapshot } from '#model/types.ts';
import { listServers, readObservation, readSnapshots } from '#store/read.ts';
import { crawlAgain } from './private-store.ts';
import type { Problem } from './problem.ts';

/** The observation's own place, and how to make it anew. */
interface Place {
  readonly where: string;
  readonly remedy: string;
}

/** Every server has an observation, and the snapshot that it speaks of is there and lists as many tools; a snapshot that is newer than it comes from a crawl that was killed, and waits for the next. */
export function* observations(root: string): Iterable<Problem> {
  const remedy = crawlAgain(root);
  for (const server of listServers(root)) {
    const where = `catalog/servers/${server}/observation.json`;
    const observation = readObservation(root, server);
    if (observation) yield* ofSnapshots(observation, readSnapshots(root, server), { where, remedy });
    else yield { where, problem: `is missing; ${remedy}` };
  }
}

function* ofSnapshots(
  { outcome, snapshot, tools, attemptedAt }: Observation,
  known: readonly Snapshot[],
  { where, remedy }: Place,
): Iterable<Problem> {
  const seen = known.find(({ digest }) => digest === snapshot);
  const isOlder = known.some(({ takenAt }) => takenAt < attemptedAt);
  if (snapshot === undefined && (isOlder || outcome === 'observed')) yield { where, problem: `names no snapshot; ${remedy}` };
  if (snapshot !== undefined && !seen) yield { where: `${where}#/snapshot`, problem: 'is not there; bring the snapshot back' };
  if (seen && outcome === 'observed' && tools !== seen.tools.length)
    yield { where: `${where}#/tools`, problem: `says ${tools ?? 'nothing'}, but the snapshot lists ${seen.tools.length}; ${remedy}` };
}
