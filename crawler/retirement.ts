import { isInputError } from '#model/errors.ts';
import { compareText } from '#model/scales.ts';
import type { Observation, Registry, RegistryEntry, Retirement, ServerId } from '#model/types.ts';
import { listServers, readObservation, readServer } from '#store/read.ts';
import { isKnown } from '#store/record.ts';
import { writeObservation } from '#store/write.ts';
import { standingsOf } from './sources/registered.ts';
import { isRetired } from './sources/registry.ts';

/** Which servers a reading of a registry retired, and which it brought back. */
export interface Retirements {
  readonly retired: readonly ServerId[];
  readonly back: readonly ServerId[];
}

/**
 * Says of the servers of a registry in the catalogue that it took them back, or that it lists them again; what is known of them stays. A server that
 * another source lists is that source's, and no registry retires it.
 */
export async function settleRetirements(root: string, registry: Registry): Promise<Retirements> {
  const [retired, back]: [ServerId[], ServerId[]] = [[], []];
  for (const [server, entry] of standingsOf(registry)) {
    const before = isKnown(root, server) ? observationOf(root, server, registry.id) : undefined;
    const after = before && inStep(before, entry, registry);
    if (after === undefined) continue;
    await writeObservation(root, after);
    (after.retirement ? retired : back).push(server);
  }
  retired.push(...(await retireUnlisted(root, registry)));
  return { retired: retired.toSorted(compareText), back: back.toSorted(compareText) };
}

/** Retires the servers of a registry that none of its entries lists any more. */
async function retireUnlisted(root: string, registry: Registry): Promise<ServerId[]> {
  const standings = standingsOf(registry);
  const retired: ServerId[] = [];
  for (const server of listServers(root).filter((each) => !standings.has(each))) {
    const before = observationOf(root, server, registry.id);
    if (before === undefined || before.retirement || before.tombstone) continue;
    await writeObservation(root, { ...before, retirement: { registry: registry.url, status: 'deleted', since: registry.readAt } });
    retired.push(server);
  }
  return retired;
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
