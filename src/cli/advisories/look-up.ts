import { InputError } from '#model/errors.ts';
import { compareText } from '#model/scales.ts';
import type { Advisories, Advisory, Instant, OsvAffected, OsvRecord, Server } from '#model/types.ts';
import { concernOf } from './match.ts';

const ECOSYSTEM = 'npm';
const CONCERNS: readonly Advisory['concerns'][] = ['this-version', 'unclear', 'other-versions'];
const LEVELS: readonly Advisory['level'][] = ['low', 'moderate', 'high', 'critical'];
/** A summary ends here; its database has the rest. */
const MOST_CHARACTERS = 300;

/** Advisories that were read, ready to be asked about packages. */
export interface Index {
  readonly lookedIn: Advisories['lookedIn'];
  readonly withdrawn: number;
  /** Those about the packages that are asked for. */
  readonly kept: readonly OsvRecord[];
}

/** What is remembered of a record: all of it only where it is about a package that is asked for. */
interface Seen {
  readonly modified: Instant;
  readonly isWithdrawn: boolean;
  readonly record?: OsvRecord;
}

/** Reads all records and keeps those about some packages, of several with one id the newest; throws where none is about the registry. */
export function indexOf(records: Iterable<OsvRecord>, wanted: ReadonlySet<string>): Index {
  const latest = new Map<string, Seen>();
  for (const record of records) {
    const seen = seenOf(record, wanted);
    const former = latest.get(record.id);
    if (seen && (!former || former.modified < seen.modified)) latest.set(record.id, seen);
  }
  const standing = [...latest.values()].filter(({ isWithdrawn }) => !isWithdrawn);
  const newest = standing
    .map(({ modified }) => modified)
    .toSorted(compareText)
    .at(-1);
  if (newest === undefined)
    throw new InputError('advisories', `none is about a package of ${ECOSYSTEM}`, 'name advisories of that registry');
  return {
    lookedIn: { records: standing.length, newest },
    withdrawn: latest.size - standing.length,
    kept: standing.flatMap(({ record }) => record ?? []),
  };
}

/** Undefined where a record is about other registries alone. */
function seenOf(record: OsvRecord, wanted: ReadonlySet<string>): Seen | undefined {
  const names = (record.affected ?? []).filter(isOfRegistry).map(nameOf);
  if (names.length === 0) return undefined;
  const about = { modified: instantOf(record.modified), isWithdrawn: record.withdrawn !== undefined };
  return names.some((name) => wanted.has(name)) ? { ...about, record } : about;
}

/** What advisories say of a server's package at its version; undefined where it is no package of the registry. */
export function lookUp({ id, target }: Server, { lookedIn, kept }: Index): Advisories | undefined {
  if (target.kind !== 'npm') return undefined;
  const { package: name, version } = target;
  const about = kept.map((record) => ({ record, parts: partsAbout(record, name) })).filter(({ parts }) => parts.length > 0);
  const advisories = about.map(({ record, parts }) => advisoryOf(record, parts, version)).toSorted(compareAdvisories);
  return { schemaVersion: 1, server: id, package: name, version, lookedIn, advisories };
}

function partsAbout({ affected }: OsvRecord, name: string): OsvAffected[] {
  return (affected ?? []).filter((part) => isOfRegistry(part) && nameOf(part) === name);
}

function advisoryOf(record: OsvRecord, parts: readonly OsvAffected[], version: string): Advisory {
  const { id, aliases, modified, published, summary, severity } = record;
  const fixedIn = parts.flatMap(({ ranges }) => (ranges ?? []).flatMap(({ events }) => events.flatMap(({ fixed }) => fixed ?? [])));
  const level = levelOf(record);
  return {
    id,
    aliases: [...(aliases ?? [])],
    concerns: concernOf(parts, version),
    ...(level && { level }),
    ...((severity ?? []).length > 0 && { vectors: (severity ?? []).map(({ score }) => score) }),
    ...(summary !== undefined && { summary: [...summary].slice(0, MOST_CHARACTERS).join('') }),
    ...(fixedIn.length > 0 && { fixedIn: [...new Set(fixedIn)] }),
    ...(published !== undefined && { published: instantOf(published) }),
    modified: instantOf(modified),
  };
}

function levelOf({ database_specific: specific }: OsvRecord): Advisory['level'] {
  const word = String(specific?.['severity'] ?? '').toLowerCase();
  return LEVELS.find((level) => level === word);
}

function compareAdvisories(a: Advisory, b: Advisory): number {
  return (
    CONCERNS.indexOf(a.concerns) - CONCERNS.indexOf(b.concerns) ||
    LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
    compareText(a.id, b.id)
  );
}

function isOfRegistry({ package: named }: OsvAffected): boolean {
  return named?.ecosystem === ECOSYSTEM;
}

function nameOf({ package: named }: OsvAffected): string {
  return named?.name ?? '';
}

/** The time as the catalogue writes it; what a database writes may have fewer or more digits. */
function instantOf(time: string): Instant {
  return new Date(time).toISOString();
}
