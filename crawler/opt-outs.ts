import { isInputError } from '#model/errors.ts';
import { isAbout } from '#model/ids.ts';
import { compareText } from '#model/scales.ts';
import type { Observation, OptOut, Server, ServerId } from '#model/types.ts';
import { listServers, readObservation, readOptOuts, readServer } from '#store/read.ts';
import { isKnown, replaceServer } from '#store/record.ts';
import type { CrawlSettings, Told } from './crawl.ts';
import { describe, type Sourced } from './sources/curated.ts';
import { CRAWLER_VERSION } from './version.ts';

/** What is said of those that are left out: since when, and in which sandbox nothing ran. */
type Terms = Pick<CrawlSettings, 'root' | 'now'> & { readonly sandbox: Pick<CrawlSettings['sandbox'], 'kind'> };

/** Leaves out whoever asked for it, before anything is fetched or started: of what was known a tombstone stays. */
export async function honourOptOuts(listings: readonly Sourced[], settings: Terms): Promise<Map<ServerId, Told>> {
  const { root } = settings;
  const optOuts = readOptOuts(root);
  const identities = new Map(listings.map((sourced) => [sourced.listing.server, describe(sourced, {})]));
  const told = new Map<ServerId, Told>();
  for (const server of [...new Set([...listServers(root), ...identities.keys()])].toSorted(compareText)) {
    const optOut = optOuts.find(({ who }) => isAbout(who, server));
    if (optOut) told.set(server, await leaveOut(tombstone(server, optOut, settings), identities.get(server), root));
  }
  return told;
}

async function leaveOut(observation: Observation, listed: Server | undefined, root: string): Promise<Told> {
  const { server, tombstone } = observation;
  if (!isKnown(root, server)) return { observation, changed: false };
  const previous = whereReadable(() => readObservation(root, server));
  if (previous?.tombstone?.date === tombstone?.date && previous?.tombstone?.because === tombstone?.because)
    return { observation: previous ?? observation, changed: false };
  const identity = listed ?? whereReadable(() => readServer(root, server));
  await replaceServer(root, server, identity && { server: { ...identity, facts: {} }, observation });
  return { observation, changed: true };
}

function tombstone(server: ServerId, { date, because }: OptOut, { sandbox, now }: Terms): Observation {
  return {
    schemaVersion: 1,
    server,
    attemptedAt: now().toISOString(),
    outcome: 'declined',
    because: `left out as asked on ${date}`,
    sandbox: sandbox.kind,
    crawler: CRAWLER_VERSION,
    tombstone: { date, because },
  };
}

/** What a document says; damage is no reason to keep what was asked to go. */
function whereReadable<Value>(read: () => Value | undefined): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
}
