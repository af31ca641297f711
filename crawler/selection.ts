import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '#model/canonical.ts';
import { isInputError } from '#model/errors.ts';
import type { Observation, ServerId, Target } from '#model/types.ts';
import { readObservation, readServer } from '#store/read.ts';
import { digestDirectory } from './directory.ts';
import { describe, type Sourced } from './sources/curated.ts';
import { CRAWLER_VERSION } from './version.ts';

/** The listings whose last attempt failed. */
export function failedBefore(listings: readonly Sourced[], root: string): Sourced[] {
  return listings.filter(({ listing }) => {
    const last = observationOf(root, listing.server);
    return last === 'damaged' || (last !== undefined && last.outcome !== 'observed');
  });
}

/** The listings that would tell something new: all but those whose very version this crawler observed, as they are listed now. */
export async function changedSince(
  listings: readonly Sourced[],
  { root, repository }: { root: string; repository: string },
): Promise<Sourced[]> {
  const stale = await Promise.all(listings.map(async (sourced) => !(await isObserved(sourced, root, repository))));
  return listings.filter((_, index) => stale[index]);
}

async function isObserved(sourced: Sourced, root: string, repository: string): Promise<boolean> {
  const { server, target } = sourced.listing;
  const last = observationOf(root, server);
  if (last === undefined || last === 'damaged' || last.outcome !== 'observed' || last.crawler !== CRAWLER_VERSION) return false;
  const known = readServer(root, server);
  if (!known || canonicalJson(describe(sourced, known.facts)) !== canonicalJson(known)) return false;
  return isOf(last, target, repository);
}

/** Whether an observation is of the program that a target pins; what nothing pins may say something else at any time. */
async function isOf({ origin }: Observation, target: Target, repository: string): Promise<boolean> {
  if (target.kind === 'npm') return origin?.kind === 'npm' && origin.package === target.package && origin.version === target.version;
  if (target.kind !== 'directory' || origin?.kind !== 'directory') return false;
  const folder = join(repository, target.directory);
  return existsSync(folder) && origin.digest === (await digestDirectory(folder));
}

function observationOf(root: string, server: ServerId): Observation | undefined | 'damaged' {
  try {
    readServer(root, server);
    return readObservation(root, server);
  } catch (error) {
    if (isInputError(error)) return 'damaged';
    throw error;
  }
}
