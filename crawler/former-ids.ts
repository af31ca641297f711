import { isInputError } from '#model/errors.ts';
import { isAbout, serverIdOfAddress, serverIdOfPackage, slug } from '#model/ids.ts';
import type { OptOut, Origin, Server, ServerId, Target } from '#model/types.ts';
import { moveServer } from '#store/move.ts';
import { listServers, readObservation, readServer, readSnapshots } from '#store/read.ts';

/** A server that was known under another id. */
export interface Moved {
  readonly from: ServerId;
  readonly to: ServerId;
}

/** Which servers are moved. */
export interface Moving {
  readonly sources: readonly string[];
  /** Only kinds of targets of which a source keeps all that an id tells. */
  readonly kinds: readonly Target['kind'][];
  /** Whoever asked to be left out stays where the request finds it. */
  readonly optOuts: readonly OptOut[];
  /** Hears of a server that is left as it is because something of it, or of the one that it should join, cannot be read. */
  readonly tell: (why: string) => void;
}

/**
 * Moves servers to the ids that they have now, with all that is known of them: ids once did not tell ports and plain HTTP apart, nor scopes with a dot from
 * hosts. What two servers share, or cannot be read, stays. A list of this project names its servers itself.
 */
export async function leaveFormerIds(root: string, moving: Moving): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const from of listServers(root)) moved.push(...(await leaveFormerId(root, from, moving)));
  return moved;
}

async function leaveFormerId(root: string, from: ServerId, moving: Moving): Promise<Moved[]> {
  try {
    const to = presentIdOf(root, from, moving);
    return to !== undefined && (await moveServer(root, from, to)) ? [{ from, to }] : [];
  } catch (error) {
    if (!isInputError(error)) throw error;
    moving.tell(`${from} is left as it is: ${error.message}`);
    return [];
  }
}

function presentIdOf(root: string, from: ServerId, moving: Moving): ServerId | undefined {
  const known = readServer(root, from);
  if (known === undefined || !isMoved(known, moving) || formerIdOf(known.target) !== from) return undefined;
  const to = idOf(known.target);
  return to !== from && originsOf(root, from)?.every((origin) => idOf(origin) === to) ? to : undefined;
}

function isMoved({ id, source, target }: Server, { sources, kinds, optOuts }: Moving): boolean {
  return sources.includes(source) && kinds.includes(target.kind) && !optOuts.some(({ who }) => isAbout(who, id));
}

/** Whence all that is known of a server comes; undefined where it was asked to go. */
function originsOf(root: string, server: ServerId): Origin[] | undefined {
  const { tombstone, origin } = readObservation(root, server) ?? {};
  if (tombstone) return undefined;
  return [...(origin ? [origin] : []), ...readSnapshots(root, server).map((snapshot) => snapshot.origin)];
}

function idOf(place: Target | Origin): ServerId | undefined {
  if (place.kind === 'npm') return serverIdOfPackage(place.package);
  return place.kind === 'remote' && URL.canParse(place.url) ? serverIdOfAddress(place.url) : undefined;
}

function formerIdOf(target: Target): ServerId | undefined {
  if (target.kind === 'npm') return target.package.startsWith('@') ? target.package.slice(1) : undefined;
  if (target.kind !== 'remote' || !URL.canParse(target.url)) return undefined;
  const { hostname, pathname } = new URL(target.url);
  const publisher = /^[a-z][a-z0-9.-]*$/.test(hostname) ? hostname.split('.').toReversed().join('.') : slug(hostname);
  return `${publisher}/${pathname === '/' ? 'root' : slug(pathname.slice(1))}`;
}
