import { isServerId, serverIdOfAddress, serverIdOfPackage } from '#model/ids.ts';
import { compareText } from '#model/scales.ts';
import type { Registry, RegistryEntry, ServerId, Target } from '#model/types.ts';
import type { Sourced } from './curated.ts';
import { isRetired } from './registry.ts';
import { compareVersions } from './versions.ts';

/** How the registry itself writes names; others are shown by the server's id. */
const NAME = /^[A-Za-z0-9.-]{1,100}\/[A-Za-z0-9._-]{1,100}$/;

/**
 * The servers that a registry lists and did not take back, as listings; only what changed since a moment where one is given. Where several entries list a
 * package its newest version comes first.
 */
export function listingsOfRegistry(registry: Registry, since = ''): Sourced[] {
  const standing = registry.entries.filter((entry) => !isRetired(entry));
  const changed = standing.filter(({ updatedAt = since }) => updatedAt >= since);
  const servers = new Set(changed.flatMap((entry) => serversOf(entry).map(([server]) => server)));
  return standing
    .flatMap((entry) => serversOf(entry).map(([server, target]) => listingOf(entry, server, { registry, target })))
    .filter(({ listing }) => servers.has(listing.server))
    .toSorted((a, b) => compareVersions(versionOf(b), versionOf(a)));
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
  const title = NAME.test(name) ? name : server;
  const because = `${new URL(registry.url).host} lists it as ${title}.`;
  return { source: registry.id, listing: { server, title, because, target } };
}

function kindsOf(entry: RegistryEntry): string[] {
  const { packages, remotes, elsewhere = [] } = entry;
  const targets = packages.length + remotes.length;
  if (targets === 0 && elsewhere.length === 0) return ['nothing to start or reach'];
  return serversOf(entry).length < targets ? [...elsewhere, 'a name that makes no server id'] : [...elsewhere];
}
