import type { Attempt } from '#mcp/observe.ts';
import type { Program } from '#mcp/program.ts';
import { volatileIn } from '#model/apart-from-time.ts';
import { canonicalJson } from '#model/canonical.ts';
import type { Asked, Instant, Ladder, Origin, Pointer, Snapshot, Target } from '#model/types.ts';
import type { Prepared } from '../prepare.ts';
import { answerOf, repeats } from '../snapshot.ts';
import { type Ask, attempt, type Climbable, search } from './search.ts';
import { settle } from './settle.ts';
import type { Proposal } from './steps.ts';
import { askedOf, startOf } from './told.ts';

/** What earlier crawls found out about a server. */
export interface Earlier {
  /** How it was listed then. */
  readonly target: Target | undefined;
  /** The program that was started. */
  readonly origin: Origin | undefined;
  readonly ladder: Ladder | undefined;
  /** What it said last, read when it is asked for. */
  readonly snapshot: () => Snapshot | undefined;
}

/** What came of all starts: the list that was kept or the failure that tells most, how it was reached, and where it tells the time. */
export interface Climbed {
  readonly attempt: Attempt;
  /** Absent for what is asked in one way only: an address, or a command of this machine. */
  readonly ladder?: Ladder;
  /** The start that gave it, absent where the ladder is. */
  readonly asked?: Asked;
  readonly volatile: readonly Pointer[];
}

/** What a climb needs: what is known from before, a way to ask, and the time. */
export interface Climbing {
  readonly earlier: Earlier;
  readonly now: () => Date;
  readonly ask: (prepared: Prepared) => Promise<Attempt>;
}

/** Lists the tools of a server in the way that worked before, else in the first way that works. */
export async function climb(prepared: Prepared, { earlier, ask, now }: Climbing): Promise<Climbed> {
  const timed = async (start: () => Promise<Attempt>): Promise<Timed> => ({ attempt: await start(), at: now().toISOString() });
  if (!('program' in prepared) || prepared.hints === undefined) {
    const first = await timed(() => ask(prepared));
    return { attempt: first.attempt, volatile: await goingOnIn(first, earlier.snapshot()) };
  }
  const climbable = { program: prepared.program, hints: prepared.hints };
  const start = (program: Program) => ask({ ...prepared, program });
  const before = isSame(earlier.origin, prepared.origin) && isSame(earlier.target, prepared.hints.target) ? earlier.ladder : undefined;
  const { proposal, ...settled } = (await asBefore(climbable, before, start)) ?? settle(await search(climbable, start), climbable);
  const first = { attempt: settled.attempt, at: now().toISOString() };
  const again = () => timed(async () => (await attempt(climbable, proposal, start)).attempt);
  return { ...settled, asked: askedOf(proposal), volatile: await goingOnIn(first, earlier.snapshot(), again) };
}

/** An attempt with its ladder and the start to repeat it. */
export interface Settled {
  readonly attempt: Attempt;
  readonly ladder: Ladder;
  readonly proposal: Proposal;
}

/** Starts the same program once in the way that made it list; undefined where that is unknown or gives less than it did. */
async function asBefore(climbable: Climbable, ladder: Ladder | undefined, ask: Ask): Promise<Settled | undefined> {
  const kept = ladder?.tries[ladder.kept ?? -1];
  if (ladder === undefined || kept === undefined) return undefined;
  const proposal = { step: kept.step, start: startOf(kept, climbable.hints.recipe) };
  const tried = await attempt(climbable, proposal, ask);
  if (tried.attempt.outcome !== 'observed' || tried.attempt.tools.length < (kept.tools ?? 0)) return undefined;
  return { attempt: tried.attempt, ladder, proposal };
}

interface Timed {
  readonly attempt: Attempt;
  readonly at: Instant;
}

/** A surface that is new is listed twice where that can be done, so that the time in it is known before it is kept; what went on since the last crawl tells too. */
async function goingOnIn(first: Timed, known: Snapshot | undefined, again?: () => Promise<Timed>): Promise<readonly Pointer[]> {
  if (first.attempt.outcome !== 'observed') return [];
  if (known && repeats(known, first.attempt, first.at)) return known.volatile ?? [];
  const second = await again?.();
  const repeated = second?.attempt.outcome === 'observed' ? answerOf(second.attempt, second.at) : undefined;
  return volatileIn(answerOf(first.attempt, first.at), { again: repeated, known });
}

function isSame(one: unknown, other: unknown): boolean {
  return one !== undefined && canonicalJson(one) === canonicalJson(other);
}
