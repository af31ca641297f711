import type { Limit, Window } from '#model/types.ts';
import { keysOfPath, reach } from './argument-path.ts';

/** What an allowed call takes from one counter. */
export interface Charge {
  readonly clause: string;
  readonly counter: string;
  readonly scope: 'grant' | 'session' | 'global';
  /** The window's length. */
  readonly seconds: number;
  /** The most that may be charged within one window. */
  readonly max: number;
  readonly amount: number;
}

/** A limit that is ready to tell what a call costs; the amount is undefined where the call does not say. */
export interface CompiledLimit {
  readonly clause: string;
  readonly charge: (args: unknown) => Charge | undefined;
}

const SECONDS = { second: 1, minute: 60, hour: 3_600, day: 86_400 } as const;

/** A window's length in seconds. */
export function secondsOf(window: Window): number {
  return typeof window === 'number' ? window : SECONDS[window];
}

/** Makes a limit ready. */
export function compileLimit(limit: Limit, clause: string): CompiledLimit {
  const fixed = { clause, counter: limit.counter, scope: limit.scope ?? 'grant', seconds: secondsOf(limit.window), max: limit.max };
  const costOf = compileCost(limit.cost ?? 1);
  return {
    clause,
    charge: (args) => {
      const amount = costOf(args);
      return amount === undefined ? undefined : { ...fixed, amount };
    },
  };
}

/** One charge for each counter and scope; of two limits on one counter the smaller `max` holds. */
export function mergeCharges(charges: readonly Charge[]): readonly Charge[] {
  if (areApart(charges)) return charges;
  const merged = new Map<string, Charge>();
  for (const charge of charges) {
    const key = JSON.stringify([charge.scope, charge.counter]);
    const other = merged.get(key);
    if (!other || charge.max < other.max) merged.set(key, charge);
  }
  return [...merged.values()];
}

const FEW = 8;

/** Whether no two of a few charges are to one counter, which is nearly always so and quickly told. */
function areApart(charges: readonly Charge[]): boolean {
  const isAlone = ({ scope, counter }: Charge, index: number) =>
    !charges.some((other, at) => at < index && other.counter === counter && other.scope === scope);
  return charges.length <= FEW && charges.every(isAlone);
}

function compileCost(cost: number | string): (args: unknown) => number | undefined {
  if (typeof cost === 'number') return () => cost;
  const keys = keysOfPath(cost);
  return (args) => {
    const [amount] = reach(args, keys);
    return Number.isFinite(amount) && (amount as number) >= 0 ? (amount as number) : undefined;
  };
}
