import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { check } from '#model/parse.ts';
import type { Accuracy, Advisories, Assessment, Balance, Observation, Registry, Server, Snapshot, Weights } from '#model/types.ts';
import { makeFolder } from './make-folder.ts';
import { accuracyFile, balanceFile, registryFile, serverFolder, snapshotFile, weightsFile } from './paths.ts';

/** The name of a document or of a server's folder, what makes it unique, and the end. */
const LEFTOVER = /^(?:[^.].*\.json|\..*)\.[0-9a-f-]{36}\.tmp$/;

/** How a tombstone stands in a printed observation; a stranger's words have no quotation mark that is not escaped. */
const TOMBSTONE = '\n  "tombstone": {';

/** Writes who a server is. */
export function writeServer(root: string, server: Server): Promise<boolean> {
  return writeDocument(join(serverFolder(root, server.id), 'server.json'), check('server', server, server.id));
}

/** Writes the outcome of the last attempt. */
export function writeObservation(root: string, observation: Observation): Promise<boolean> {
  return writeDocument(
    join(serverFolder(root, observation.server), 'observation.json'),
    check('observation', observation, observation.server),
  );
}

/** Adds a snapshot; one that exists already is left as it is. */
export async function writeSnapshot(root: string, snapshot: Snapshot): Promise<boolean> {
  const file = join(serverFolder(root, snapshot.server), 'snapshots', snapshotFile(snapshot));
  if (existsSync(file)) return false;
  return writeDocument(file, check('snapshot', snapshot, snapshot.server));
}

/** Writes the labels of a server's current snapshot. */
export function writeAssessment(root: string, assessment: Assessment): Promise<boolean> {
  return writeDocument(join(serverFolder(root, assessment.server), 'assessment.json'), check('assessment', assessment, assessment.server));
}

/** Writes what advisories say of a server's package. */
export function writeAdvisories(root: string, advisories: Advisories): Promise<boolean> {
  return writeDocument(join(serverFolder(root, advisories.server), 'advisories.json'), check('advisories', advisories, advisories.server));
}

/** Writes what a registry lists. */
export function writeRegistry(root: string, registry: Registry): Promise<boolean> {
  return writeDocument(registryFile(root, registry.id), check('registry', registry, registry.id));
}

/** Writes how often the labels are right. */
export function writeAccuracy(root: string, record: Accuracy): Promise<boolean> {
  return writeDocument(accuracyFile(root), check('accuracy', record, 'accuracy'));
}

/** Writes how much words speak for each category. */
export function writeWeights(root: string, weights: Weights): Promise<boolean> {
  return writeDocument(weightsFile(root), check('weights', weights, 'weights'));
}

/** Writes how far rules and words are trusted beside each other. */
export function writeBalance(root: string, balance: Balance): Promise<boolean> {
  return writeDocument(balanceFile(root), check('balance', balance, 'balance'));
}

/** Removes the temporary files of writes that were cut short; only the holder of the lock may, since it is the only writer. */
export async function removeLeftovers(root: string): Promise<void> {
  for (const folder of ['servers', 'accuracy', 'weights', 'registries']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path))) {
    const leftovers = (await readdir(folder, { recursive: true })).filter((path) => LEFTOVER.test(basename(path)));
    await Promise.all(leftovers.map((path) => removeLeftover(join(folder, path))));
  }
}

/** Removes what was left, but for a tombstone whose server was already gone when the run was killed: it goes to its place. */
async function removeLeftover(path: string): Promise<void> {
  const observation = await readFile(join(path, 'observation.json'), 'utf8').catch(() => '');
  const [, name = ''] = /^\.(.+)\.[0-9a-f-]{36}\.tmp$/.exec(basename(path)) ?? [];
  const isTombstone = name !== '' && observation.includes(TOMBSTONE);
  if (isTombstone && !existsSync(join(dirname(path), name))) await rename(path, join(dirname(path), name));
  else await rm(path, { recursive: true, force: true });
}

/** The text of a catalogue file: two spaces of indentation and a newline at the end. */
export function printDocument(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Writes a document so that a crash leaves either the old or the new file; tells whether anything changed. */
export async function writeDocument(file: string, document: unknown): Promise<boolean> {
  const text = printDocument(document);
  if (existsSync(file) && (await readFile(file, 'utf8')) === text) return false;
  const folder = dirname(file);
  await makeFolder(folder);
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeDurably(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return true;
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
