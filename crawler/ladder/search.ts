import type { Attempt } from '#mcp/observe.ts';
import type { Program } from '#mcp/program.ts';
import type { Hints } from '../prepare.ts';
import { printable } from './printable.ts';
import { keyOf, PLAIN, programOf } from './start.ts';
import { fuller, type Proposal, proposalsAfter } from './steps.ts';

/** One start of a server and what came of it. */
export interface Try extends Proposal {
  readonly attempt: Attempt;
}

/** A program and what helps to start it. */
export interface Climbable {
  readonly program: Program;
  readonly hints: Hints;
}

/** Starts a program and asks it for its tools. */
export type Ask = (program: Program) => Promise<Attempt>;

/** How far one trick may lead to the next. */
const MOST_ROUNDS = 5;
const MOST_TRIES = 12;
/** A server that hangs costs the whole time limit at every start. */
const MOST_TIMEOUTS = 3;

interface Waiting extends Proposal {
  readonly round: number;
}

/** Starts a server plainly, then with one trick after another, until it lists its tools, and once more where a fuller start may list more; all that was tried. */
export async function search(climbable: Climbable, ask: Ask): Promise<Try[]> {
  const tries = await untilItLists(climbable, ask);
  const last = tries.at(-1);
  if (last?.attempt.outcome !== 'observed') return tries;
  const more = fuller(situationOf(climbable, last));
  const known = new Set(tries.map(({ start }) => keyOf(start)));
  return more === undefined || known.has(keyOf(more.start)) ? tries : [...tries, await attempt(climbable, more, ask)];
}

/** Goes deeper where a start taught something new, and back where it did not. */
async function untilItLists(climbable: Climbable, ask: Ask): Promise<Try[]> {
  const tries: Try[] = [];
  const known = new Set<string>();
  const lessons = new Set<string>();
  const waiting: Waiting[] = [{ step: 'plain', start: PLAIN, round: 0 }];
  for (let next = waiting.shift(); next !== undefined && mayGoOn(tries); next = waiting.shift()) {
    const { round, ...proposal } = next;
    if (known.has(keyOf(next.start))) continue;
    known.add(keyOf(next.start));
    const tried = await attempt(climbable, proposal, ask);
    tries.push(tried);
    const lesson = lessonOf(tried.attempt);
    if (lesson === undefined) return tries;
    const isNew = !lessons.has(lesson);
    lessons.add(lesson);
    if (isNew && round < MOST_ROUNDS)
      waiting.unshift(...proposalsAfter(situationOf(climbable, tried)).map((more) => ({ ...more, round: round + 1 })));
  }
  return tries;
}

/** Tries one start. */
export async function attempt({ program }: Climbable, proposal: Proposal, ask: Ask): Promise<Try> {
  return { ...proposal, attempt: await ask(programOf(program, proposal.start)) };
}

/** Outcomes after which there is nothing to try. */
const FINAL: readonly Attempt['outcome'][] = ['observed', 'too-large', 'declined'];

/** What a failure teaches, without the numbers that differ each time; undefined where there is nothing to try. */
function lessonOf(attempted: Attempt): string | undefined {
  if (attempted.outcome === 'observed' || FINAL.includes(attempted.outcome)) return undefined;
  return `${attempted.outcome} ${attempted.because.replaceAll(/\d/g, '')}`;
}

function mayGoOn(tries: readonly Try[]): boolean {
  return tries.length < MOST_TRIES && tries.filter((tried) => tried.attempt.outcome === 'timeout').length < MOST_TIMEOUTS;
}

function situationOf({ hints }: Climbable, { start, attempt: attempted }: Try) {
  const said = 'because' in attempted ? attempted.because : '';
  return { start, attempt: attempted, words: `${printable(attempted.words ?? '')}\n${said}`, ...hints };
}
