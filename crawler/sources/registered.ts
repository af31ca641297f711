import { canonicalJson } from '#model/canonical.ts';
import { isServerId, serverIdOfAddress, serverIdOfPackage } from '#model/ids.ts';
import { compareText } from '#model/scales.ts';
import type { Observation, Registry, RegistryEntry, Server, ServerId, Target } from '#model/types.ts';
import { type Claim, claimOf, titleOf } from './claims.ts';
import type { Sourced } from './curated.ts';
import { isRetired } from './registry.ts';
import { compareVersions } from './versions.ts';

const ORDER: readonly Claim[] = ['contradicted', 'unchecked', 'confirmed'];

/** What an earlier crawl left of a server that several entries list. */
export interface Incumbent {
  readonly server: Server;
  readonly observation: Observation | undefined;
}

/** Which listings are wanted, and what is known. */
export interface Wanted {
  /** Only servers of whose entries one changed since. */
  readonly since?: string | undefined;
  readonly incumbent?: (server: ServerId) => Incumbent | undefined;
}

/**
 * The servers that a registry lists and did not take back, as listings. Where several entries list a server, the first listing is of the entry whose name
 * its package bears out, else of the one that it was known by before, else of the newest version.
 */
export function listingsOfRegistry(registry: Registry, { since = '', incumbent = () => undefined }: Wanted = {}): Sourced[] {
  const standing = registry.entries.filter((entry) => !isRetired(entry));
  const changed = standing.filter(({ updatedAt = since }) => updatedAt >= since);
  const wanted = new Set(changed.flatMap((entry) => serversOf(entry).map(([server]) => server)));
  const listings = standing
    .flatMap((entry) => serversOf(entry).map(([server, target]) => listingOf(entry, server, { registry, target })))
    .filter(({ listing }) => wanted.has(listing.server));
  const contested = contestedIn(listings);
  const known = new Map([...contested].map((server) => [server, incumbent(server)]));
  return listings.toSorted((a, b) => compareRanks(rankOf(b, known), rankOf(a, known)) || compareVersions(versionOf(b), versionOf(a)));
}

/** The servers that listings of several names are about. */
export function contestedIn(listings: readonly Sourced[]): Set<ServerId> {
  const first = new Map<ServerId, string | undefined>();
  const contested = new Set<ServerId>();
  for (const { listing, claimed } of listings) {
    if (first.has(listing.server) && first.get(listing.server) !== claimed) contested.add(listing.server);
    if (!first.has(listing.server)) first.set(listing.server, claimed);
  }
  return contested;
}

/** How much speaks for a listing of a server that others list too. */
function rankOf({ listing: { server, target }, claimed = '' }: Sourced, known: ReadonlyMap<ServerId, Incumbent | undefined>): number[] {
  const before = known.get(server);
  if (before === undefined) return [0, 0];
  const claim = ORDER.indexOf(claimOf(claimed, target, before.server.facts));
  const isSame = before.server.title === titleOf(claimed, server);
  // A version that npm does not have is no reason to stay with whoever named it.
  const wasRefused = wasNotFetched(before.observation) && canonicalJson(before.server.target) === canonicalJson(target);
  return [claim, wasRefused ? -1 : Number(isSame)];
}

/** Whether a package could not be had: whatever was started tells what it was started from. */
function wasNotFetched(observation: Observation | undefined): boolean {
  return observation?.outcome === 'invalid' && observation.origin === undefined;
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const differences = one.map((rank, index) => rank - (other[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function versionOf({ listing: { target } }: Sourced): string {
  return target.kind === 'npm' ? target.version : '';
}

/** What entries list and cannot be crawled here, by kind, and how many entries list it; those that were taken back do not count. */
export function leftOutOf({ entries }: Registry): Map<string, number> {
  const kinds = entries.filter((entry) => !isRetired(entry)).flatMap(kindsOf);
  const counts = new Map<string, number>();
  for (const kind of kinds.toSorted(compareText)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What the registry says of each server that it ever listed: the best of what its entries say. */
export function standingsOf({ entries }: Registry): Map<ServerId, RegistryEntry> {
  const order: readonly RegistryEntry['status'][] = ['deleted', 'deprecated', 'unknown', 'active'];
  const rising = entries.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return new Map(rising.flatMap((entry) => serversOf(entry).map(([server]) => [server, entry] as const)));
}

/** Each package and each address is a server of its own, since each may list other tools. */
function serversOf({ packages, remotes }: RegistryEntry): [ServerId, Target][] {
  const all: [ServerId, Target][] = [
    ...packages.map((target): [ServerId, Target] => [serverIdOfPackage(target.package), target]),
    ...remotes.map((target): [ServerId, Target] => [serverIdOfAddress(target.url), target]),
  ];
  return all.filter(([server]) => isServerId(server));
}

function listingOf({ name }: RegistryEntry, server: ServerId, { registry, target }: { registry: Registry; target: Target }): Sourced {
  const title = titleOf(name, server);
  const because = `${new URL(registry.url).host} lists it as ${title}.`;
  return { source: registry.id, listing: { server, title, because, target }, claimed: name };
}

function kindsOf(entry: RegistryEntry): string[] {
  const { packages, remotes, elsewhere = [] } = entry;
  const targets = packages.length + remotes.length;
  if (targets === 0 && elsewhere.length === 0) return ['nothing to start or reach'];
  return serversOf(entry).length < targets ? [...elsewhere, 'a name that makes no server id'] : [...elsewhere];
}
