import { isAbout } from '#model/ids.ts';
import { listServers, readEntry, readOptOuts } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Of whoever asked to be left out nothing but a tombstone is there, and nobody else has one. */
export function* optOuts(root: string): Iterable<Problem> {
  const requests = readOptOuts(root).map(({ who }) => who);
  for (const server of listServers(root)) {
    const isOut = requests.some((who) => isAbout(who, server));
    const { observation, snapshot } = readEntry(root, server) ?? {};
    const where = `catalog/servers/${server}`;
    if (isOut && (snapshot || !observation?.tombstone)) yield { where, problem: 'asked to be left out; run `npm run crawl`' };
    if (!isOut && observation?.tombstone) yield { where, problem: 'has a tombstone, but nobody asked for it; run `npm run crawl`' };
  }
}
