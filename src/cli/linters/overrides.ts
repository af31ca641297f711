import { listServers, readOverrides, readSnapshots } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Every correction is about a tool that the server listed at some time. */
export function* overrides(root: string): Iterable<Problem> {
  for (const server of listServers(root)) {
    const names = new Set(readSnapshots(root, server).flatMap(({ tools }) => tools.map(({ name }) => name)));
    for (const [index, { tool }] of readOverrides(root, server).entries()) {
      if (!names.has(tool))
        yield {
          where: `catalog/servers/${server}/overrides.json#/${index}/tool`,
          problem: `the server lists no tool ${JSON.stringify(tool)}`,
        };
    }
  }
}
