import type { Server } from '#model/types.ts';

/** A title names a product; who provides the server is told by its package. */
export function packageOf({ target }: Pick<Server, 'target'>): string | undefined {
  return target.kind === 'npm' ? target.package : undefined;
}

/** A server's title with its package, for headings. */
export function fullServerTitle(server: Pick<Server, 'title' | 'target'>): string {
  const name = packageOf(server);
  return name === undefined ? server.title : `${server.title}, by the npm package ${name}`;
}

/** A server's title with its package, for lists. */
export function shortServerTitle(server: Pick<Server, 'title' | 'target'>): string {
  const name = packageOf(server);
  return name === undefined ? server.title : `${server.title} (${name})`;
}
