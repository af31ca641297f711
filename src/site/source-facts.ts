import { readSources } from '#store/read.ts';
import { type CataloguedServer, root, servers } from './catalogue.ts';

/** A list from which servers were taken, with how many of them are here and how many listed tools. */
interface SourceFacts {
  readonly id: string;
  readonly title: string;
  readonly servers: number;
  readonly listed: number;
}

/** What somebody says of a package, and of how many packages. */
interface Stated {
  readonly licence: string | undefined;
  readonly packages: number;
}

const titles = new Map(readSources(root).map(({ id, title }) => [id, title]));
const packages = servers.filter(({ server }) => server.target.kind === 'npm');

/** Every list that brought a server, the longest first. */
export const sources: readonly SourceFacts[] = [...Map.groupBy(servers, ({ server }) => server.source)]
  .map(([id, found]) => ({ id, title: titles.get(id) ?? id, servers: found.length, listed: found.filter(hasAnswered).length }))
  .toSorted((a, b) => b.servers - a.servers);

/** What packages state as their licence, the commonest first; undefined where they state none. */
export const licences: readonly Stated[] = [...Map.groupBy(packages, ({ server }) => server.facts.licence)]
  .map(([licence, found]) => ({ licence, packages: found.length }))
  .toSorted((a, b) => b.packages - a.packages);

/** Servers that come from the npm registry as packages. */
export const packageCount = packages.length;

function hasAnswered({ snapshot }: CataloguedServer): boolean {
  return snapshot !== undefined;
}
