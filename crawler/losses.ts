import type { ServerId } from '#model/types.ts';
import { listServers, readCurrentSnapshot, readObservation } from '#store/read.ts';
import { writeRecord } from '#store/record.ts';
import type { Entry } from './record.ts';

/** Tools that a run would take out of the catalogue, and of how many. */
export interface Losses {
  readonly servers: readonly { readonly server: ServerId; readonly lost: number }[];
  readonly lost: number;
  readonly known: number;
}

const MOST_LOST = 0.1;

/** Writes the answers that list fewer tools than before; when too many would go at once, writes none of them and gives what would go. */
export async function settleLosses(found: readonly Entry[], root: string, isAccepted: boolean): Promise<Losses | undefined> {
  const held = found.filter((entry) => !isWritten(entry, root));
  if (held.length === 0) return undefined;
  const servers = held.map(({ server, lost }) => ({ server: server.id, lost }));
  const lost = servers.reduce((sum, each) => sum + each.lost, 0);
  const known = listServers(root).reduce((sum, server) => sum + (readCurrentSnapshot(root, server)?.tools.length ?? 0), 0);
  if (!isAccepted && lost > known * MOST_LOST) return { servers, lost, known };
  for (const entry of held) await writeRecord(root, entry);
  return undefined;
}

/** Whether an earlier part of the run wrote it, before it was interrupted. */
function isWritten({ server, observation }: Entry, root: string): boolean {
  const last = readObservation(root, server.id);
  return last?.snapshot === observation.snapshot && last?.attemptedAt === observation.attemptedAt;
}
