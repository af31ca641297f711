import { canonicalJson } from '#model/canonical.ts';
import { isInputError } from '#model/errors.ts';
import { isAbout } from '#model/ids.ts';
import { compareText } from '#model/scales.ts';
import type { OptOut, ServerId } from '#model/types.ts';
import { readObservation, readServer } from '#store/read.ts';
import type { Sourced } from './sources/curated.ts';

/** Who of a long list is asked in one run. */
export interface Turns {
  readonly chosen: readonly Sourced[];
  /** How many wait for another run. */
  readonly waiting: number;
  /** How many belong to another source of the catalogue. */
  readonly elsewhere: number;
  /** How many asked to be left out. */
  readonly optedOut: number;
}

/** What one run may take of a list. */
export interface Rations {
  readonly root: string;
  readonly optOuts: readonly OptOut[];
  readonly limit: number;
  /** The source whose turns are taken. */
  readonly source: string;
  /** What the catalogue lists itself, and asks without any registry. */
  readonly own: ReadonlySet<ServerId>;
}

type Need = 'never-asked' | 'listed-anew' | 'asked-before' | 'elsewhere' | 'retired';

interface Weighed {
  readonly sourced: Sourced;
  readonly need: Need;
  readonly attemptedAt: string;
}

const ORDER: readonly Need[] = ['never-asked', 'listed-anew', 'asked-before'];

/** Gives turns first to whoever was never asked, then to what is listed otherwise than when it was asked, then to whoever was asked longest ago. */
export function takeTurns(listings: readonly Sourced[], rations: Rations): Turns {
  const { optOuts, limit } = rations;
  const allowed = listings.filter(({ listing }) => !optOuts.some(({ who }) => isAbout(who, listing.server)));
  const weighed = allowed.map((sourced) => weigh(sourced, rations));
  const waiting = weighed
    .filter(({ need }) => ORDER.includes(need))
    .toSorted((a, b) => ORDER.indexOf(a.need) - ORDER.indexOf(b.need) || compareText(a.attemptedAt, b.attemptedAt))
    .map(({ sourced }) => sourced);
  const chosen = waiting.slice(0, limit).toSorted((a, b) => compareText(a.listing.server, b.listing.server));
  return {
    chosen,
    waiting: waiting.length - chosen.length,
    elsewhere: weighed.filter(({ need }) => need === 'elsewhere').length,
    optedOut: listings.length - allowed.length,
  };
}

function weigh(sourced: Sourced, rations: Rations): Weighed {
  try {
    return { sourced, ...needOf(sourced, rations) };
  } catch (error) {
    if (isInputError(error)) return { sourced, need: 'listed-anew', attemptedAt: '' };
    throw error;
  }
}

/** What the catalogue lists itself is its own; what another source gave it stays that source's, unless a list speaks for the server now. */
function needOf({ source, listing }: Sourced, { root, own, ...rations }: Rations): Pick<Weighed, 'need' | 'attemptedAt'> {
  const known = readServer(root, listing.server);
  const { attemptedAt = '', retirement } = readObservation(root, listing.server) ?? {};
  if (own.has(listing.server)) return { need: 'elsewhere', attemptedAt };
  if (known === undefined) return { need: 'never-asked', attemptedAt };
  if (known.source !== source && source === rations.source) return { need: 'elsewhere', attemptedAt };
  if (retirement !== undefined) return { need: 'retired', attemptedAt };
  const isSame = known.source === source && canonicalJson(known.target) === canonicalJson(listing.target);
  return { need: isSame ? 'asked-before' : 'listed-anew', attemptedAt };
}
