import { refuse } from '#mcp/failure.ts';
import { compareText } from '#model/scales.ts';
import type { Registry, RegistryEntry } from '#model/types.ts';
import { readRegistryEntry, type Told } from './registry-entry.ts';

/** Asks a registry for one address and gives its answer as JSON; throws a Refusal where there is none. */
export type AskRegistry = (address: string) => Promise<unknown>;

/** What a reading of a registry gave. */
export interface Reading {
  readonly registry: Registry;
  /** Servers that are new or changed. */
  readonly changed: number;
  /** Servers that it took back. */
  readonly withdrawn: number;
}

/** Which registry is read, and what is known of it. */
export interface RegistrySettings {
  readonly id: string;
  readonly url: string;
  readonly known: Registry | undefined;
  readonly now: () => Date;
  /** Believes it also where very much of what it listed is gone. */
  readonly acceptLosses?: boolean | undefined;
}

const PAGE = 100;
const MOST_PAGES = 2000;
const LONGEST_CURSOR = 4096;
const MOST_EMPTIED = 0.1;
/** Kinds of packages that registries list beside those of npm. */
const KNOWN_KINDS: readonly string[] = ['pypi', 'oci', 'nuget', 'mcpb', 'cargo'];

/**
 * Reads a registry to its end: all of it the first time, then what changed since. A date in the future is not believed.
 * Throws a Refusal where any part cannot be had or looks wrong; what is known then stays as it is.
 */
export async function readRegistry({ id, url, known, now, acceptLosses = false }: RegistrySettings, ask: AskRegistry): Promise<Reading> {
  const readAt = now().toISOString();
  const told = await readPages(url, known?.updatedSince, ask);
  if (known === undefined && told.length === 0)
    refuse('invalid', 'listed no servers at all', 'look at what it answers before it is believed');
  const before = new Map((known?.entries ?? []).map((entry) => [entry.name, entry]));
  const after = new Map([...before, ...newest(told, before)]);
  if (!acceptLosses) refuseEmptied(before, after);
  const isNews = ({ name }: RegistryEntry) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name));
  const news = [...after.values()].filter(isNews);
  const updatedSince = [known?.updatedSince, ...told.map(({ entry }) => entry.updatedAt)]
    .flatMap((moment) => (moment !== undefined && moment <= readAt ? [moment] : []))
    .toSorted(compareText)
    .at(-1);
  const entries = [...after.values()].toSorted((a, b) => compareText(a.name, b.name));
  const withdrawn = news.filter(isRetired).length;
  return {
    registry: { schemaVersion: 1, id, url, readAt, ...(updatedSince !== undefined && { updatedSince }), entries },
    changed: news.length - withdrawn,
    withdrawn,
  };
}

/** Entries that list nothing any more and were not taken back are read in a form that has changed, when they are many. */
function refuseEmptied(before: ReadonlyMap<string, RegistryEntry>, after: ReadonlyMap<string, RegistryEntry>): void {
  const full = [...before.values()].filter((entry) => !isBare(entry) && !isRetired(entry));
  const emptied = full
    .map(({ name }) => after.get(name))
    .filter((entry) => entry && isBare(entry) && !isRetired(entry) && !hasMoved(entry));
  if (emptied.length <= full.length * MOST_EMPTIED) return;
  const remedy = 'look whether its format has changed; if that is the truth, add --accept-losses';
  refuse('invalid', `lists nothing to start or reach any more for ${emptied.length} of ${full.length} servers`, remedy);
}

/** Whether all that an entry lists is of kinds that registries are known to have; a kind that nobody knows may be a form that has changed. */
function hasMoved({ elsewhere = [] }: RegistryEntry): boolean {
  return elsewhere.length > 0 && elsewhere.every((kind) => KNOWN_KINDS.includes(kind));
}

function isBare({ packages, remotes }: RegistryEntry): boolean {
  return packages.length === 0 && remotes.length === 0;
}

/** What is new of each server: its latest version, or that the one that was known was taken back; older versions are no news. */
function newest(told: readonly Told[], before: ReadonlyMap<string, RegistryEntry>): Map<string, RegistryEntry> {
  const latest = told.filter(({ isLatest }) => isLatest);
  const takenBack = told.filter(({ entry, isLatest }) => {
    return !isLatest && entry.status === 'deleted' && entry.version === before.get(entry.name)?.version;
  });
  return new Map([...takenBack, ...latest].map(({ entry }) => [entry.name, withTargets(entry, before.get(entry.name))]));
}

/** A tombstone may say no more than a name: what it is about is known from before. */
function withTargets(entry: RegistryEntry, before: RegistryEntry | undefined): RegistryEntry {
  if (!isRetired(entry) || !isBare(entry) || before === undefined) return entry;
  return { ...entry, packages: before.packages, remotes: before.remotes };
}

/** Whether the registry took a server back. */
export function isRetired({ status }: RegistryEntry): boolean {
  return status === 'deleted' || status === 'deprecated';
}

async function readPages(url: string, since: string | undefined, ask: AskRegistry): Promise<Told[]> {
  const told: Told[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 1; pages <= MOST_PAGES; pages++) {
    const page = readPage(await ask(pageAddress(url, since, cursor)));
    told.push(...page.told);
    cursor = page.cursor;
    if (cursor === undefined) return told;
    if (cursors.has(cursor)) return refuse('invalid', 'repeated a cursor, so that its pages have no end');
    cursors.add(cursor);
  }
  return refuse('too-large', `listed more than ${MOST_PAGES} pages`);
}

function pageAddress(url: string, since: string | undefined, cursor: string | undefined): string {
  const address = new URL('v0.1/servers', url.endsWith('/') ? url : `${url}/`);
  address.searchParams.set('limit', String(PAGE));
  address.searchParams.set('version', 'latest');
  if (since !== undefined) address.searchParams.set('updated_since', since);
  if (cursor !== undefined) address.searchParams.set('cursor', cursor);
  return address.href;
}

/** A page whose fields have other names is not one without servers: it cannot be read. */
function readPage(page: unknown): { told: Told[]; cursor: string | undefined } {
  const { servers, metadata } = tableOf(page, 'a page');
  if (!Array.isArray(servers)) return refuse('invalid', 'answered without a list of servers', 'look whether its format has changed');
  const { nextCursor, count } = tableOf(metadata, 'the metadata of a page');
  if (typeof count === 'number' && count !== servers.length)
    refuse('invalid', `counted ${count} servers on a page that has ${servers.length}`);
  if (servers.length === 0 && nextCursor) refuse('invalid', 'sent an empty page and said that more follow');
  if (nextCursor !== undefined && nextCursor !== null && typeof nextCursor !== 'string')
    refuse('invalid', 'gave a cursor that is not text');
  const cursor = String(nextCursor ?? '');
  if (cursor.length > LONGEST_CURSOR) refuse('too-large', 'gave a cursor that is too long');
  return { told: servers.map(readRegistryEntry), cursor: cursor === '' ? undefined : cursor };
}

function tableOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  return refuse('invalid', `sent ${what} that is no table`, 'look whether its format has changed');
}
