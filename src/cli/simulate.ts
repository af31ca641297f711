import { type Command, InvalidArgumentError } from 'commander';
import { isInputError, MisuseError, misuseOf } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import { nearest } from '#model/nearest.ts';
import type { Policy } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import { instantOf, readCalls, START } from '#policy/read-calls.ts';
import type { RecommendOptions } from '#policy/recommend.ts';
import { type CounterState, type Ruling, simulate, type TimedCall } from '#policy/simulate.ts';
import { catalogOption } from './folder-options.ts';
import { assessmentOf } from './labels.ts';
import { policyIn } from './policy-file.ts';
import { formOption, presetOption } from './policy-options.ts';
import { nameOf, readSource } from './read-text.ts';
import { recommendedFor } from './recommended.ts';
import { say } from './terminal.ts';

interface Options extends RecommendOptions {
  readonly policy?: string;
  readonly call: string;
  readonly at?: number;
  readonly repeat: number;
  readonly json?: true;
  readonly catalog: string;
}

const MOST_REPEATS = 100_000;
const DIGITS = 12;

/** `simulate`: what a policy answers to calls, with its counters, on a clock that is given. */
export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('show what a policy answers to calls, without making any; ends with 1 when one is not allowed')
    .argument('[server]', 'the server as `publisher/name`: its recommended policy')
    .argument('[tool]', 'one of its tools, by its exact name: the policy for it alone')
    .option('--policy <file>', 'a policy of your own, or - for stdin')
    .addOption(presetOption())
    .addOption(formOption())
    .requiredOption(
      '--call <call>',
      'a call as {"name": …, "arguments": {…}}, a file of one or of one a line, or - for stdin; "at", "grant", "session", "digest" as needed',
    )
    .option('--at <time>', `when the first call is made, as an ISO instant (default: its own "at", or ${START})`, readInstant)
    .option('--repeat <times>', 'make each call so many times at its moment', readTimes, 1)
    .option('--json', 'print one JSON object a line')
    .addOption(catalogOption('where the catalogue is'))
    .action(runSimulate);
}

function runSimulate(server: string | undefined, tool: string | undefined, options: Options): void {
  const { policy, once } = orMisuse(() => {
    const judging = policyOf({ server, tool }, options);
    return { policy: judging, once: server === undefined ? callsOf(options) : withDigests(callsOf(options), judging) };
  });
  const calls = once.flatMap((call) => Array.from({ length: options.repeat }, () => call));
  hint(policy, once);
  for (const [index, ruling] of simulate(policy, calls).map((ruling, index) => [index, ruling] as const)) {
    const call = calls[index] as TimedCall;
    process.stdout.write(
      `${options.json ? visibleJson(record(call, ruling), 0) : oneLine(`${timeOf(call)} ${call.tool}: ${sentence(ruling)}`)}\n`,
    );
    if (ruling.decision !== 'allow') process.exitCode = 1;
  }
}

/** Since 1 says that a call is not allowed, broken input ends with 2 here. */
function orMisuse<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw isInputError(error) ? misuseOf(error) : error;
  }
}

interface Subject {
  readonly server: string | undefined;
  readonly tool: string | undefined;
}

function policyOf({ server, tool }: Subject, { policy, call, catalog, ...options }: Options): Policy {
  if (server !== undefined && policy !== undefined)
    throw new MisuseError('simulate', 'a server and --policy are both given', 'leave one of them out');
  if (policy === '-' && call === '-')
    throw new MisuseError('simulate', '--policy and --call both read stdin', 'give one of them as a file');
  if (policy !== undefined) return policyIn(policy);
  if (server !== undefined) return recommendedFor('simulate', assessmentOf('simulate', catalog, server), { tool, ...options }).policy;
  throw new MisuseError('simulate', 'no policy', 'name a server of the catalogue or a file with --policy');
}

function callsOf({ call, at }: Options): TimedCall[] {
  return /^\s*[[{]/.test(call)
    ? readCalls(call, '--call', at)
    : readCalls(readSource(call, 'name a file of calls, or write one as {"name": …, "arguments": {…}}'), nameOf(call), at);
}

/** A call that gives no digest is taken to be of the definition that the catalogue knows, and pins. */
function withDigests(calls: readonly TimedCall[], { pins = {} }: Policy): TimedCall[] {
  return calls.map((call) => (call.digest === undefined && Object.hasOwn(pins, call.tool) ? { ...call, digest: pins[call.tool] } : call));
}

/** Says which tools the policy neither names nor hides although it does so with one spelt nearly so. */
function hint({ tools = {}, hide = [] }: Policy, calls: readonly TimedCall[]): void {
  if (hide.includes('*')) return;
  const names = [...Object.keys(tools), ...hide];
  for (const name of new Set(calls.map(({ tool }) => tool))) {
    const near = names.includes(name) ? undefined : nearest(name, names);
    if (near !== undefined)
      say(oneLine(`simulate: the policy names no tool ${JSON.stringify(name)}; did you mean ${JSON.stringify(near)}?`));
  }
}

function record(call: TimedCall, ruling: Ruling): object {
  return { at: timeOf(call), name: call.tool, ...ruling };
}

function timeOf({ now }: TimedCall): string {
  return new Date(now).toISOString();
}

function sentence({ decision, clause, reason, retryAfter, counters, would }: Ruling): string {
  if (would) return `${decision} (${clause}): ${reason}; would be: ${sentence(would)}`;
  const parts = [reason, ...(retryAfter === undefined ? [] : [`retry after ${retryAfter} s`]), ...counters.map(counterText)];
  return `${decision} (${clause}): ${parts.join('; ')}`;
}

function counterText({ counter, spent, max, seconds }: CounterState): string {
  return `${counter} ${Number(spent.toPrecision(DIGITS))} of ${max} in ${seconds} s`;
}

function readInstant(text: string): number {
  const instant = instantOf(text);
  if (instant === undefined) throw new InvalidArgumentError(`An instant is written as ${START}.`);
  return instant;
}

function readTimes(text: string): number {
  const times = Number(text);
  if (/^[1-9]\d*$/.test(text) && times <= MOST_REPEATS) return times;
  throw new InvalidArgumentError(`A number of times is a whole number from 1 to ${MOST_REPEATS}.`);
}
