import { refuse } from '#mcp/failure.ts';
import { isInputError } from '#model/errors.ts';
import { compareText } from '#model/scales.ts';
import type { Observation, Registry, RegistryEntry, Retirement, ServerId } from '#model/types.ts';
import { listServers, readObservation, readServer } from '#store/read.ts';
import { writeObservation } from '#store/write.ts';
import { standingsOf } from './sources/registered.ts';
import { isRetired } from './sources/registry.ts';

/** Which servers a reading of a registry retired, and which it brought back. */
export interface Retirements {
  readonly retired: readonly ServerId[];
  readonly back: readonly ServerId[];
}

/** So many may go at once, or this share of those that a registry listed here, before a person is asked. */
const FEW = 3;
const MOST_RETIRED = 0.1;

/**
 * What is to be said of the servers of a registry that it took back, or lists again; what is known of them stays. A server that another source lists is
 * that source's, and no registry retires it. Throws a Refusal where too many would go at once, since a form that has changed looks the same.
 */
export function retirementsIn(root: string, registry: Registry, acceptLosses = false): Observation[] {
  const standings = standingsOf(registry);
  const known = listServers(root).flatMap((server) => observationOf(root, server, registry.id) ?? []);
  const told = known.flatMap((before) => {
    const entry = standings.get(before.server);
    return (entry === undefined ? unlisted(before, registry) : inStep(before, entry, registry)) ?? [];
  });
  if (!acceptLosses) refuseMany(known, told);
  return told;
}

/** Says it of each; gives whom it retired and whom it brought back. */
export async function settleRetirements(root: string, told: readonly Observation[]): Promise<Retirements> {
  for (const observation of told) await writeObservation(root, observation);
  const ids = (isOut: boolean) => told.filter(({ retirement }) => (retirement !== undefined) === isOut).map(({ server }) => server);
  return { retired: ids(true).toSorted(compareText), back: ids(false).toSorted(compareText) };
}

function refuseMany(known: readonly Observation[], told: readonly Observation[]): void {
  const standing = new Set(known.filter(({ retirement, tombstone }) => !retirement && !tombstone).map(({ server }) => server));
  const going = told.filter(({ server, retirement }) => retirement && standing.has(server)).length;
  if (going <= Math.max(FEW, standing.size * MOST_RETIRED)) return;
  const remedy = 'look whether its format has changed; if that is the truth, add --accept-losses';
  refuse('invalid', `would retire ${going} of the ${standing.size} servers that it listed here`, remedy);
}

/** An observation of a server that no entry lists any more, which was once told as deleted; undefined where that is no news. */
function unlisted({ retirement: before, ...kept }: Observation, { url, readAt }: Registry): Observation | undefined {
  if (kept.tombstone || (before && before.status !== 'deleted')) return undefined;
  return { ...kept, retirement: { registry: url, status: 'unlisted', since: before?.since ?? readAt } };
}

/** An observation that says of the server what the registry says; undefined where it does so already, or the registry says nothing that is known here. */
function inStep({ retirement: before, ...kept }: Observation, entry: RegistryEntry, registry: Registry): Observation | undefined {
  if (entry.status === 'unknown') return undefined;
  const after = isRetired(entry) ? retirementOf(entry, registry) : undefined;
  return after?.status === before?.status ? undefined : { ...kept, ...(after && { retirement: after }) };
}

/** The last attempt at a server that this source lists; undefined where nothing of it can be read. */
function observationOf(root: string, server: ServerId, source: string): Observation | undefined {
  try {
    return readServer(root, server)?.source === source ? readObservation(root, server) : undefined;
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
}

function retirementOf({ status, updatedAt }: RegistryEntry, { url, readAt }: Registry): Retirement {
  return { registry: url, status: status === 'deleted' ? status : 'deprecated', since: updatedAt ?? readAt };
}
