import type { Correction } from '#model/types.ts';
import { listServers, readCorrections, readSnapshots } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Whatever is contested is there to be looked at, and nothing is decided before it was raised. */
export function* corrections(root: string): Iterable<Problem> {
  const servers = new Set(listServers(root));
  for (const [index, correction] of readCorrections(root).entries()) {
    const where = `catalog/corrections/corrections.json#/corrections/${index}`;
    for (const problem of problemsOf(correction, root, servers)) yield { where, problem };
  }
}

function* problemsOf({ state, server, tool, opened, closed }: Correction, root: string, servers: ReadonlySet<string>): Iterable<string> {
  if (opened !== undefined && closed !== undefined && closed < opened) yield 'was decided before it was raised';
  const isKnown = server !== undefined && servers.has(server);
  if (state === 'open' && !isKnown) yield `is open, and the catalogue holds no server ${JSON.stringify(server)}`;
  if (!isKnown || tool === undefined) return;
  const isListed = readSnapshots(root, server).some(({ tools }) => tools.some(({ name }) => name === tool));
  if (!isListed) yield `the server lists no tool ${JSON.stringify(tool)}`;
}
