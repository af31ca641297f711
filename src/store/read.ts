import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '#model/errors.ts';
import { type Documents, parse } from '#model/parse.ts';
import { compareText } from '#model/scales.ts';
import type {
  Accuracy,
  Advisories,
  Assessment,
  Attack,
  Balance,
  Correction,
  Observation,
  OptOut,
  Override,
  Registry,
  Server,
  ServerId,
  Snapshot,
  Source,
  Taxonomy,
  Term,
  Weights,
} from '#model/types.ts';
import { accuracyFile, balanceFile, registryFile, serverFolder, shownPath, weightsFile } from './paths.ts';
import { shareTexts } from './share-texts.ts';

/** Everything that one server's folder holds; what is not there is absent, never empty. */
export interface Entry {
  readonly server: Server;
  readonly observation: Observation | undefined;
  readonly snapshot: Snapshot | undefined;
  readonly assessment: Assessment | undefined;
  readonly advisories: Advisories | undefined;
}

/** Refuses a root that is no catalogue: one always holds a taxonomy or lists of what to crawl. */
export function assertCatalogue(root: string): void {
  if (['taxonomy', 'sources', 'servers'].some((part) => isFolder(join(root, part)))) return;
  throw new InputError(root, existsSync(root) ? 'is no catalogue' : 'does not exist', 'name the folder of a catalogue with --catalog');
}

/** The ids of all servers under a catalogue's root, sorted by code unit. */
export function listServers(root: string): ServerId[] {
  return folders(join(root, 'servers')).flatMap((publisher) =>
    folders(join(root, 'servers', publisher)).map((name) => `${publisher}/${name}`),
  );
}

/** One server with what it said last and its labels. */
export function readEntry(root: string, id: ServerId): Entry | undefined {
  const server = readServer(root, id);
  if (!server) return undefined;
  return {
    server,
    observation: readObservation(root, id),
    snapshot: readCurrentSnapshot(root, id),
    assessment: readAssessment(root, id),
    advisories: readAdvisories(root, id),
  };
}

/** Every server that has an identity, sorted by id; a whole catalogue stays in memory, so what repeats in a server's documents is held once. */
export function readEntries(root: string): Entry[] {
  return listServers(root).flatMap((id) => {
    const entry = readEntry(root, id);
    if (!entry) return [];
    shareTexts([entry.snapshot, entry.assessment]);
    return [entry];
  });
}

/** Who a server is. */
export function readServer(root: string, id: ServerId): Server | undefined {
  return readOptional('server', join(serverFolder(root, id), 'server.json'));
}

/** The outcome of the last attempt. */
export function readObservation(root: string, id: ServerId): Observation | undefined {
  return readOptional('observation', join(serverFolder(root, id), 'observation.json'));
}

/** The labels of a server's current snapshot. */
export function readAssessment(root: string, id: ServerId): Assessment | undefined {
  return readOptional('assessment', join(serverFolder(root, id), 'assessment.json'));
}

/** What advisories say of its package, where somebody looked it up. */
export function readAdvisories(root: string, id: ServerId): Advisories | undefined {
  return readOptional('advisories', join(serverFolder(root, id), 'advisories.json'));
}

/** Corrections by people. */
export function readOverrides(root: string, id: ServerId): Override[] {
  return readOptional('overrides', join(serverFolder(root, id), 'overrides.json')) ?? [];
}

/** All snapshots of a server, the oldest first. */
export function readSnapshots(root: string, id: ServerId): Snapshot[] {
  const folder = join(serverFolder(root, id), 'snapshots');
  const snapshots = jsonFiles(folder).map((file) => readRequired('snapshot', join(folder, file)));
  return snapshots.toSorted((a, b) => compareText(a.takenAt, b.takenAt) || compareText(a.digest, b.digest));
}

/** What the server said last: the snapshot that its observation names, else the one that was taken last. */
export function readCurrentSnapshot(root: string, id: ServerId): Snapshot | undefined {
  const snapshots = readSnapshots(root, id);
  const named = readObservation(root, id)?.snapshot;
  return snapshots.findLast(({ digest }) => digest === named) ?? snapshots.at(-1);
}

/** The lists of servers to crawl, sorted by file name. */
export function readSources(root: string): Source[] {
  return readFolder('source', root, 'sources');
}

/** Who asked to be left out. */
export function readOptOuts(root: string): OptOut[] {
  return readOptional('opt-outs', join(root, 'opt-outs', 'opt-outs.json'))?.optOuts ?? [];
}

/** What was contested or found wrong, in the order of the log. */
export function readCorrections(root: string): Correction[] {
  return readOptional('corrections', join(root, 'corrections', 'corrections.json'))?.corrections ?? [];
}

/** The attack patterns, sorted by file name. */
export function readAttacks(root: string): Attack[] {
  return readFolder('attack', root, 'attacks');
}

/** The glossary, sorted by file name. */
export function readTerms(root: string): Term[] {
  return readFolder('term', root, 'glossary');
}

/** What a registry listed when it was last read to its end. */
export function readKnownRegistry(root: string, id: string): Registry | undefined {
  return readOptional('registry', registryFile(root, id));
}

/** The meaning of every word that a label uses. */
export function readTaxonomy(root: string): Taxonomy {
  return readRequired('taxonomy', join(root, 'taxonomy', 'taxonomy.json'));
}

/** How often the labels are right; undefined where nobody has measured. */
export function readAccuracy(root: string): Accuracy | undefined {
  return readOptional('accuracy', accuracyFile(root));
}

/** How much words speak for each category; undefined where nobody has learned it. */
export function readWeights(root: string): Weights | undefined {
  return readOptional('weights', weightsFile(root));
}

/** How far rules and words are trusted beside each other; undefined where nobody has learned it. */
export function readBalance(root: string): Balance | undefined {
  return readOptional('balance', balanceFile(root));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readFolder<Name extends keyof Documents>(kind: Name, root: string, folder: string): Documents[Name][] {
  return jsonFiles(join(root, folder)).map((file) => readRequired(kind, join(root, folder, file)));
}

function readRequired<Name extends keyof Documents>(kind: Name, file: string): Documents[Name] {
  if (!isFile(file)) throw new InputError(file, 'does not exist', 'name the folder of a catalogue');
  return parse(kind, readFileSync(file, 'utf8'), shownPath(file));
}

function readOptional<Name extends keyof Documents>(kind: Name, file: string): Documents[Name] | undefined {
  return isFile(file) ? readRequired(kind, file) : undefined;
}

/** Files that hold a document; what else lies there, such as a temporary file of a write that was cut short, is not ours to read. */
function jsonFiles(folder: string): string[] {
  return names(folder, (entry) => entry.isFile()).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
}

function folders(folder: string): string[] {
  return names(folder, (entry) => entry.isDirectory()).filter((name) => !name.startsWith('.'));
}

function names(folder: string, isKind: (entry: Dirent) => boolean): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(isKind)
    .map(({ name }) => name)
    .toSorted(compareText);
}
