import type { ServerId } from '#model/types.ts';
import { snapshotFile } from '#store/paths.ts';
import { listServers, readEntry, readSnapshots } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Every document of a server names the server whose folder it lies in. */
export function* identities(root: string): Iterable<Problem> {
  for (const id of listServers(root))
    for (const { where, server } of namedIn(root, id))
      if (server !== id) yield { where, problem: `names ${server}; its folder is that of ${id}` };
}

function namedIn(root: string, id: ServerId): { where: string; server: ServerId }[] {
  const folder = `catalog/servers/${id}`;
  const { server, observation, assessment } = readEntry(root, id) ?? {};
  return [
    ...(server ? [{ where: `${folder}/server.json#/id`, server: server.id }] : []),
    ...(observation ? [{ where: `${folder}/observation.json#/server`, server: observation.server }] : []),
    ...(assessment ? [{ where: `${folder}/assessment.json#/server`, server: assessment.server }] : []),
    ...readSnapshots(root, id).map((snapshot) => ({
      where: `${folder}/snapshots/${snapshotFile(snapshot)}#/server`,
      server: snapshot.server,
    })),
  ];
}
