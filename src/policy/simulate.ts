import type { Policy } from '#model/types.ts';
import type { Charge } from './charges.ts';
import { type Call, compile, type Decision, type Facts } from './decide.ts';
import { type Ledger, type Moment, type Reservation, reserve, spentOf } from './limits.ts';

/** A call, who makes it and when. */
export interface TimedCall extends Call, Facts, Moment {}

/** How far a counter is spent after a call. */
export interface CounterState extends Pick<Charge, 'counter' | 'scope' | 'seconds' | 'max'> {
  readonly spent: number;
}

/** What a policy answers to one call of a sequence. */
export interface Ruling {
  readonly decision: 'allow' | 'approve' | 'deny' | 'hidden';
  readonly clause: string;
  readonly reason: string;
  /** Seconds; absent when no wait would help. */
  readonly retryAfter?: number;
  /** The counters that the call charges; none for a call that a clause denies. */
  readonly counters: readonly CounterState[];
  /** In observe mode: what would have been ruled. */
  readonly would?: Ruling;
}

interface Step {
  readonly ruling: Ruling;
  readonly ledger: Ledger;
}

/** Rules on calls in their order, with counters in memory; a call that is not allowed, or waits for a person, spends nothing. */
export function* simulate(policy: Policy, calls: Iterable<TimedCall>): Generator<Ruling> {
  const judge = compile(policy);
  let ledger: Ledger = new Map();
  for (const call of calls) {
    const step = rule(judge(call, call), ledger, call);
    ledger = step.ledger;
    yield step.ruling;
  }
}

function rule(decision: Decision, ledger: Ledger, moment: Moment): Step {
  if (decision.would) return observed(decision, rule(decision.would, ledger, moment));
  const { clause, reason, charges } = decision;
  const reservation = decision.decision === 'allow' ? reserve(ledger, charges, moment) : undefined;
  const after = reservation?.granted ? reservation.ledger : ledger;
  const counters = charges.map((charge) => stateOf(charge, after, moment));
  if (reservation && !reservation.granted) return { ledger, ruling: { ...refused(reservation), counters } };
  return { ledger: after, ruling: { decision: decision.hidden ? 'hidden' : decision.decision, clause, reason, counters } };
}

function observed({ decision, clause, reason }: Decision, { ledger, ruling }: Step): Step {
  return { ledger, ruling: { decision, clause, reason, counters: ruling.counters, would: ruling } };
}

function refused({ clause, reason, retryAfter }: Extract<Reservation, { granted: false }>): Omit<Ruling, 'counters'> {
  return { decision: 'deny', clause, reason, ...(retryAfter !== undefined && { retryAfter }) };
}

function stateOf(charge: Charge, ledger: Ledger, moment: Moment): CounterState {
  const { counter, scope, seconds, max } = charge;
  return { counter, scope, seconds, max, spent: spentOf(ledger, charge, moment) };
}
