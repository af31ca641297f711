import type { Instant, Observation } from './types.ts';

/** How much of what is known of a server still counts. */
export interface Standing {
  /**
   * `current`: it answered when it was last asked. `stale`: it did not, and what it said before is kept. `retired`: it failed again and again, for
   * weeks, or the registry that listed it took it back. `left-out`: it asked not to be listed. `unknown`: it never answered.
   */
  readonly kind: 'current' | 'stale' | 'retired' | 'left-out' | 'unknown';
  /** Whole days from its last answer to the instant that was asked about; undefined where it never answered. */
  readonly daysBehind: number | undefined;
}

const DAY = 86_400_000;
const RETIRING_ATTEMPTS = 5;
const RETIRING_DAYS = 14;

/** The standing of a server at an instant of the data: that of the last attempt at it, or at any server where many are listed. */
export function standingOf(observation: Observation, at: Instant): Standing {
  const { observedAt } = observation;
  return { kind: kindOf(observation), daysBehind: observedAt === undefined ? undefined : daysBetween(observedAt, at) };
}

function kindOf({ tombstone, retirement, failing, attemptedAt, observedAt, outcome }: Observation): Standing['kind'] {
  if (tombstone) return 'left-out';
  if (retirement) return 'retired';
  if (failing && failing.attempts >= RETIRING_ATTEMPTS && daysBetween(failing.since, attemptedAt) >= RETIRING_DAYS) return 'retired';
  if (observedAt === undefined) return 'unknown';
  return outcome === 'observed' ? 'current' : 'stale';
}

/** Whole days from one instant to a later one; none where it is not later. */
function daysBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / DAY));
}
