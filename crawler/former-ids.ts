import { isInputError } from '#model/errors.ts';
import { serverIdOfAddress, serverIdOfPackage, slug } from '#model/ids.ts';
import type { Server, ServerId, Target } from '#model/types.ts';
import { moveServer } from '#store/move.ts';
import { listServers, readServer } from '#store/read.ts';

/** A server that was known under another id. */
export interface Moved {
  readonly from: ServerId;
  readonly to: ServerId;
}

/**
 * Moves the servers of some sources to the ids that they have now, with all that is known of them: ids once did not tell ports and plain HTTP apart,
 * nor scopes with a dot from hosts. A list of this project names its servers itself.
 */
export async function leaveFormerIds(root: string, sources: readonly string[]): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const from of listServers(root)) {
    const known = whereReadable(root, from);
    const to = known && sources.includes(known.source) ? idOf(known.target) : undefined;
    if (known === undefined || to === undefined || to === from || formerIdOf(known.target) !== from) continue;
    await moveServer(root, from, to);
    moved.push({ from, to });
  }
  return moved;
}

function idOf(target: Target): ServerId | undefined {
  if (target.kind === 'npm') return serverIdOfPackage(target.package);
  return target.kind === 'remote' && URL.canParse(target.url) ? serverIdOfAddress(target.url) : undefined;
}

function formerIdOf(target: Target): ServerId | undefined {
  if (target.kind === 'npm') return target.package.startsWith('@') ? target.package.slice(1) : undefined;
  if (target.kind !== 'remote') return undefined;
  const { hostname, pathname } = new URL(target.url);
  const publisher = /^[a-z][a-z0-9.-]*$/.test(hostname) ? hostname.split('.').toReversed().join('.') : slug(hostname);
  return `${publisher}/${pathname === '/' ? 'root' : slug(pathname.slice(1))}`;
}

function whereReadable(root: string, server: ServerId): Server | undefined {
  try {
    return readServer(root, server);
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
}
