import { keysOf } from '#model/pointers.ts';
import type { ToolAssessment, Treatment } from '#model/types.ts';
import { secondsOf } from '../charges.ts';
import { dispatcherOf, hidesAll } from '../dispatcher.ts';
import { type PresetId, treatmentOf } from '../presets.ts';
import type { Ruling, TimedCall } from '../simulate.ts';
import { type Arguments, withArgument } from './sample-calls.ts';

/** A call, and what must come of it. */
export interface Probe {
  readonly call: TimedCall;
  readonly expected: readonly Ruling['decision'][];
  /** The budget that the call is charged to. */
  readonly budget?: Budget;
  /** The seconds after which a call that a counter stops may be made again. */
  readonly retryAfter?: number;
}

interface Budget {
  readonly max: number;
  readonly seconds: number;
}

/** A tool with arguments that fit its own schema. */
export interface Sample {
  readonly tool: ToolAssessment;
  readonly samples: readonly Arguments[];
}

const START = Date.UTC(2026, 0, 1);
const UNLISTED = 'an action that no schema lists';
const NOT_ALLOWED: readonly Ruling['decision'][] = ['approve', 'deny', 'hidden'];
const OUTCOMES = { allow: 'allow', approve: 'approve', deny: 'deny', hide: 'hidden' } as const satisfies Record<
  Treatment['gives'],
  Ruling['decision']
>;

/** What must come of calls of a tool by its label alone: of each sample, of each of its actions, of an action that nobody listed, and of one call too many. */
export function* probesOf(sample: Sample, preset: PresetId): Generator<Probe> {
  const expected = [...expectations(sample, preset)];
  const budget = budgetOf(sample.tool, preset);
  let made = 0;
  for (const { args, outcomes } of expected) {
    const now = roomAfter(made, budget);
    if (outcomes[0] === 'allow') made += 1;
    const isCharged = budget && outcomes.some((outcome) => outcome === 'allow' || outcome === 'approve') && outcomes.length === 1;
    yield { call: callOf(sample.tool, args, now), expected: outcomes, ...(isCharged && { budget }) };
  }
  const first = expected.find(({ outcomes }) => outcomes[0] === 'allow');
  if (first && budget) yield* countingProbes(budget, made, (now) => callOf(sample.tool, first.args, now));
}

/** When there is room for one call more after a number of calls, each made as early as the budget lets it. */
function roomAfter(made: number, budget: Budget | undefined): number {
  return budget ? START + Math.floor(made / budget.max) * budget.seconds * 1_000 : START;
}

/** The tightest budget of the rows that let the tool, or one of its actions, be used. */
function budgetOf(tool: ToolAssessment, preset: PresetId): Budget | undefined {
  const treatments = dispatcherOf(tool, preset)?.actions.map(({ treatment }) => treatment) ?? [treatmentOf(preset, tool)];
  const usable = treatments.filter(({ gives }) => gives === 'allow' || gives === 'approve');
  const budgets = usable.flatMap(({ rate_limit: rate }) => (rate ? [{ max: rate.max, seconds: secondsOf(rate.window) }] : []));
  return budgets.toSorted((a, b) => a.max / a.seconds - b.max / b.seconds)[0];
}

interface Expectation {
  readonly args: Arguments;
  readonly outcomes: readonly Ruling['decision'][];
}

function* expectations({ tool, samples }: Sample, preset: PresetId): Generator<Expectation> {
  const dispatcher = dispatcherOf(tool, preset);
  if (!dispatcher) {
    for (const args of samples) yield { args, outcomes: [OUTCOMES[treatmentOf(preset, tool).gives]] };
    return;
  }
  const keys = keysOf(dispatcher.path);
  const [args = {}] = samples;
  const isHidden = hidesAll(dispatcher);
  for (const { action, treatment } of dispatcher.actions) {
    const outcome = treatment.gives === 'hide' && !isHidden ? 'deny' : OUTCOMES[treatment.gives];
    yield { args: withArgument(args, keys, action.value), outcomes: [outcome] };
  }
  if (dispatcher.actions.every(({ treatment }) => treatment.gives === 'allow')) return;
  for (const value of [UNLISTED, undefined]) yield { args: withArgument(args, keys, value), outcomes: NOT_ALLOWED };
}

function callOf({ name, digest }: ToolAssessment, args: Arguments, now: number): TimedCall {
  return { tool: name, arguments: args, digest, now, grant: 'a grant', session: 'a session' };
}

/** Uses a budget up, from a number of calls that were made already: one call more must wait for exactly one window, and no longer. */
function* countingProbes(budget: Budget, made: number, callAt: (now: number) => TimedCall): Generator<Probe> {
  const { max, seconds } = budget;
  const begin = roomAfter(made, budget);
  const end = begin + seconds * 1_000;
  for (let count = made % max; count < max; count++) yield { call: callAt(begin), expected: ['allow'], budget };
  yield { call: callAt(begin), expected: ['deny'], budget, retryAfter: seconds };
  yield { call: callAt(end - 1), expected: ['deny'], budget, retryAfter: 1 };
  yield { call: callAt(end), expected: ['allow'], budget };
}
