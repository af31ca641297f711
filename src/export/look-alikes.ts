import type { Server } from '#model/types.ts';
import { packageOf } from './server-title.ts';

/** Letters that are read as one another, in small letters, and the marks between words. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[@/_.-]/g, ''],
  [/0/g, 'o'],
  [/[1l]/g, 'i'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

/**
 * The servers whose package's name differs from another's by marks or by letters that look alike, by id, each with those others. A wrong letter
 * alone does not count: `server-github` and `server-gitlab` are two apart and honest.
 */
export function lookAlikes(servers: readonly Server[]): ReadonlyMap<Server['id'], readonly Server[]> {
  const named = servers.filter((server) => packageOf(server) !== undefined);
  const bySight = Map.groupBy(named, (server) => sightOf(packageOf(server) ?? ''));
  const pairs = [...bySight.values()].flatMap((list) =>
    list.map((server) => [server.id, list.filter((other) => differs(server, other))] as const),
  );
  return new Map(pairs.filter(([, others]) => others.length > 0));
}

function differs(a: Server, b: Server): boolean {
  return packageOf(a) !== packageOf(b);
}

function sightOf(name: string): string {
  return SAME.reduce((text, [letters, one]) => text.replaceAll(letters, one), name.toLowerCase());
}
