import { compareText } from '#model/scales.ts';
import { type CataloguedServer, servers } from './catalogue.ts';

/** Every server by its title. */
export const byTitle: readonly CataloguedServer[] = servers.toSorted(
  (a, b) => compareText(a.server.title.toLowerCase(), b.server.title.toLowerCase()) || compareText(a.server.id, b.server.id),
);
