import { compare, valid } from 'semver';
import type { Advisory, OsvAffected, OsvEvent } from '#model/types.ts';

type Concern = Advisory['concerns'];

/** Kinds of ranges whose bounds are versions; those of the rest are commits. */
const COMPARABLE: ReadonlySet<string> = new Set(['SEMVER', 'ECOSYSTEM']);
/** In OSV's words: before every version. */
const FIRST = '0';

/** Whether an advisory that names a package is about one version of it, by the algorithm of the OSV format. */
export function concernOf(affected: readonly OsvAffected[], version: string): Concern {
  const verdicts = affected.map((part) => concernOfPart(part, version));
  if (verdicts.includes('this-version')) return 'this-version';
  return verdicts.includes('unclear') ? 'unclear' : 'other-versions';
}

function concernOfPart({ versions, ranges }: OsvAffected, version: string): Concern {
  const comparable = (ranges ?? []).filter(({ type }) => COMPARABLE.has(type)).map(({ events }) => events);
  if (versions?.includes(version)) return 'this-version';
  if ((versions ?? []).length + comparable.length === 0) return 'unclear';
  if (comparable.length > 0 && (!valid(version) || !comparable.flat().every(isReadable))) return 'unclear';
  return comparable.some((events) => isWithin(events, version)) ? 'this-version' : 'other-versions';
}

function isWithin(events: readonly OsvEvent[], version: string): boolean {
  const limits = events.flatMap(({ limit }) => limit ?? []);
  if (limits.length > 0 && !limits.some((limit) => limit === '*' || compareVersions(version, limit) < 0)) return false;
  const bounds = events.filter(({ limit }) => limit === undefined);
  const inOrder = bounds.toSorted((a, b) => compareVersions(boundOf(a), boundOf(b)));
  return inOrder.reduce((within, event) => stateAfter(event, within, version), false);
}

function stateAfter({ introduced, fixed, last_affected: last }: OsvEvent, within: boolean, version: string): boolean {
  if (introduced !== undefined && compareVersions(version, introduced) >= 0) return true;
  if (fixed !== undefined && compareVersions(version, fixed) >= 0) return false;
  if (last !== undefined && compareVersions(version, last) > 0) return false;
  return within;
}

function boundOf({ introduced, fixed, last_affected: last, limit }: OsvEvent): string {
  return introduced ?? fixed ?? last ?? limit ?? FIRST;
}

function compareVersions(one: string, other: string): number {
  if (one === FIRST || other === FIRST) return Number(other === FIRST) - Number(one === FIRST);
  return compare(one, other);
}

function isReadable(event: OsvEvent): boolean {
  const bound = boundOf(event);
  return bound === FIRST || bound === '*' || valid(bound) !== null;
}
