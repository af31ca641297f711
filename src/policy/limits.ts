import type { Charge } from './charges.ts';

/** Something that was charged to a counter. */
interface Spending {
  /** Milliseconds on the caller's clock. */
  readonly at: number;
  readonly amount: number;
}

/** What each counter was charged, by its key; never changed in place. */
export type Ledger = ReadonlyMap<string, readonly Spending[]>;

/** Who calls, and when. */
export interface Moment {
  /** Milliseconds on a clock that the caller chooses. */
  readonly now: number;
  readonly grant: string;
  readonly session: string;
}

/** Either the ledger after the charges, or the limit that had no room. */
export type Reservation =
  | { readonly granted: true; readonly ledger: Ledger }
  | {
      readonly granted: false;
      readonly clause: string;
      readonly reason: string;
      /** Seconds; absent when no wait would help. */
      readonly retryAfter?: number;
    };

/** Charges all counters or none: within no interval as long as a window is more than its `max` ever granted. */
export function reserve(ledger: Ledger, charges: readonly Charge[], moment: Moment): Reservation {
  const refused = charges.map((charge) => refusal(recent(ledger, charge, moment), charge, moment.now)).filter((wait) => wait !== undefined);
  const [longest] = refused.toSorted((a, b) => (b.retryAfter ?? Infinity) - (a.retryAfter ?? Infinity));
  if (longest) return longest;
  const spent = charges.map((charge): [string, readonly Spending[]] => [
    counterKey(charge, moment),
    [...recent(ledger, charge, moment), { at: moment.now, amount: charge.amount }],
  ]);
  return { granted: true, ledger: new Map([...ledger, ...spent]) };
}

/** How much of a charge's limit is spent at a moment. */
export function spentOf(ledger: Ledger, charge: Charge, moment: Moment): number {
  return recent(ledger, charge, moment).reduce((sum, { amount }) => sum + amount, 0);
}

/** The spendings that still count: the window is open at its far end, so one exactly a window ago does not. */
function recent(ledger: Ledger, charge: Charge, moment: Moment): readonly Spending[] {
  const since = moment.now - charge.seconds * 1_000;
  return (ledger.get(counterKey(charge, moment)) ?? []).filter(({ at }) => at > since);
}

function refusal(spendings: readonly Spending[], charge: Charge, now: number): Extract<Reservation, { granted: false }> | undefined {
  const { clause, max, seconds, amount } = charge;
  let excess = spendings.reduce((sum, spending) => sum + spending.amount, amount) - max;
  if (excess <= 0) return undefined;
  const full = excess >= amount ? 'is used up' : `has no room for ${amount} more`;
  const refused = { granted: false, clause, reason: `the limit of ${max} in ${seconds} s ${full}` } as const;
  for (const { at, amount: freed } of spendings.toSorted((a, b) => a.at - b.at)) {
    excess -= freed;
    if (excess <= 0) return { ...refused, retryAfter: Math.ceil((at + seconds * 1_000 - now) / 1_000) };
  }
  return { ...refused, reason: `one such call alone exceeds the limit of ${max}` };
}

/** Counters of one name are apart for each grant or session, unless they are global. */
function counterKey({ scope, counter }: Charge, { grant, session }: Moment): string {
  const owner = { grant, session, global: '' }[scope];
  return JSON.stringify([scope, owner, counter]);
}
