import { MisuseError } from '#model/errors.ts';
import { suggestion } from '#model/nearest.ts';
import { compareText } from '#model/scales.ts';
import type { Sourced } from './sources/curated.ts';

/** One listing a server, sorted by server; where several sources list it, the first one speaks. */
export function merge(listings: readonly Sourced[]): Sourced[] {
  const first = new Map(listings.toReversed().map((sourced) => [sourced.listing.server, sourced]));
  return [...first.values()].toSorted((a, b) => compareText(a.listing.server, b.listing.server));
}

/** The listing of one server alone, or all; throws a MisuseError for a server that is not listed. */
export function only(listings: readonly Sourced[], server: string | undefined): readonly Sourced[] {
  if (server === undefined) return listings;
  const chosen = listings.filter(({ listing }) => listing.server === server);
  if (chosen.length > 0) return chosen;
  const known = listings.map(({ listing }) => listing.server);
  throw new MisuseError('crawl', `no source lists the server ${JSON.stringify(server)}`, suggestion(server, known));
}
