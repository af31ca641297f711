import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { check } from '#model/parse.ts';
import type { Observation, Server, ServerId, Snapshot } from '#model/types.ts';
import { serverFolder, snapshotFile } from './paths.ts';
import { syncFolder, writeDocument, writeObservation, writeServer, writeSnapshot } from './write.ts';

/** What one attempt at a server leaves in the catalogue. */
export interface ServerRecord {
  readonly server: Server;
  readonly observation: Observation;
  /** Only when the surface is not the one that is known. */
  readonly snapshot?: Snapshot;
}

/** Writes a record so that the catalogue holds together at every moment: a new server appears whole, a known one speaks only of what is there. */
export async function writeRecord(root: string, record: ServerRecord): Promise<void> {
  if (!existsSync(serverFolder(root, record.server.id))) return placeFolder(root, record);
  if (record.snapshot) await writeSnapshot(root, record.snapshot);
  await writeServer(root, record.server);
  await writeObservation(root, record.observation);
}

/** Removes everything that is known of a server, its history and labels included, and puts a record in its place where there is one. */
export async function replaceServer(root: string, server: ServerId, record: ServerRecord | undefined): Promise<void> {
  const folder = serverFolder(root, server);
  const aside = hiddenBeside(folder);
  const staging = record && (await stageFolder(root, record));
  await rename(folder, aside);
  if (staging) await rename(staging, folder);
  await rm(aside, { recursive: true, force: true });
  await syncFolder(dirname(folder));
}

async function placeFolder(root: string, record: ServerRecord): Promise<void> {
  const folder = serverFolder(root, record.server.id);
  const staging = await stageFolder(root, record);
  await rename(staging, folder);
  await syncFolder(dirname(folder));
}

/** Writes a whole record under a hidden name; gives where it lies. */
async function stageFolder(root: string, { server, observation, snapshot }: ServerRecord): Promise<string> {
  const folder = serverFolder(root, server.id);
  const staging = hiddenBeside(folder);
  await writeDocument(join(staging, 'server.json'), check('server', server, server.id));
  await writeDocument(join(staging, 'observation.json'), check('observation', observation, server.id));
  if (snapshot) await writeDocument(join(staging, 'snapshots', snapshotFile(snapshot)), check('snapshot', snapshot, server.id));
  return staging;
}

/** A name that no reader takes for a server and that the holder of the lock removes. */
export function hiddenBeside(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.${randomUUID()}.tmp`);
}

/** Whether a server has a folder, whole or damaged. */
export function isKnown(root: string, server: ServerId): boolean {
  return existsSync(serverFolder(root, server));
}
