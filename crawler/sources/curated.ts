import { MisuseError } from '#model/errors.ts';
import { suggestion } from '#model/nearest.ts';
import type { Facts, Listing, Server, Source } from '#model/types.ts';
import { underClaim } from './claims.ts';

/** A listing and the source that gave it. */
export interface Sourced {
  readonly source: string;
  readonly listing: Listing;
  /** The name that a registry gives it. */
  readonly claimed?: string;
}

/** The listings of the chosen sources, or of all; throws a MisuseError for a name that no source has. */
export function listingsOf(sources: readonly Source[], chosen: readonly string[]): Sourced[] {
  const ids = sources.map(({ id }) => id);
  const unknown = chosen.find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new MisuseError('crawl', `no source is named ${JSON.stringify(unknown)}`, suggestion(unknown, ids));
  return sources
    .filter(({ id }) => chosen.length === 0 || chosen.includes(id))
    .flatMap(({ id, listings }) => listings.map((listing) => ({ source: id, listing })));
}

/** Who a listed server is, with what npm told of it. */
export function describe({ source, listing, claimed }: Sourced, facts: Facts): Server {
  const { server: id, ...described } = listing;
  return { schemaVersion: 1, id, source, ...described, ...(claimed !== undefined && underClaim(claimed, listing, facts)), facts };
}

/** The ids of the lists that `start` crawls, so that a newcomer waits minutes and not an hour; none means all. */
export function starters(sources: readonly Source[]): string[] {
  return sources.filter(({ starter }) => starter).map(({ id }) => id);
}
