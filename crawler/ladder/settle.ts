import type { Failure } from '#mcp/failure.ts';
import type { Attempt } from '#mcp/observe.ts';
import { candidatesOf } from './from-usage.ts';
import { namesIn } from './from-words.ts';
import type { Settled } from './ladder.ts';
import { dummiesFor } from './names.ts';
import { printable } from './printable.ts';
import type { Climbable, Try } from './search.ts';
import { told } from './told.ts';

/** Outcomes from the one that tells a person most to the one that tells least. */
const TELLING: readonly Attempt['outcome'][] = [
  'too-large',
  'needs-auth',
  'needs-network',
  'needs-native',
  'needs-config',
  'invalid',
  'crashed',
  'not-mcp',
  'timeout',
];
const MOST_NAMES = 5;

/** Keeps the longest list of all tries, or of their failures the one that tells most; of equals the earliest, but a recipe before all others. */
export function settle(tries: readonly Try[], climbable: Climbable): Settled {
  const listed = tries
    .filter(({ attempt }) => attempt.outcome === 'observed')
    .toSorted((a, b) => size(b) - size(a) || byRecipe(b) - byRecipe(a));
  const judged = tries.map((tried) => ({ ...tried, attempt: withRemedy(tried, climbable) }));
  const [failed] = judged.toSorted((a, b) => TELLING.indexOf(a.attempt.outcome) - TELLING.indexOf(b.attempt.outcome));
  const chosen = listed[0] ?? failed;
  if (chosen === undefined) throw new TypeError('a server is started at least once');
  const kept = listed[0] === undefined ? {} : { kept: tries.indexOf(listed[0]) };
  return { attempt: chosen.attempt, ladder: { tries: tries.map(told), ...kept }, proposal: chosen };
}

function size({ attempt }: Try): number {
  return attempt.outcome === 'observed' ? attempt.tools.length : -1;
}

function byRecipe({ step }: Try): number {
  return step === 'recipe' ? 1 : 0;
}

/** A failure for want of variables or arguments, told with what is wanted. */
function withRemedy({ attempt, start }: Try, { hints: { documents } }: Climbable): Attempt {
  if (attempt.outcome === 'observed' || !['crashed', 'not-mcp', 'needs-config', 'invalid'].includes(attempt.outcome)) return attempt;
  const words = `${printable(attempt.words ?? '')}\n${attempt.because}`;
  const names = Object.keys(dummiesFor(namesIn(words))).slice(0, MOST_NAMES);
  const wanted = candidatesOf(words, documents.names)[0];
  const remedy = remedyFor(names, start.arguments.length === 0 ? wanted : undefined);
  return remedy === undefined ? attempt : { ...attempt, ...configuration(attempt), remedy };
}

/** A process that ended and named what it wants did not merely crash. */
function configuration({ outcome }: Failure): Pick<Failure, 'outcome'> {
  return { outcome: outcome === 'invalid' ? outcome : 'needs-config' };
}

function remedyFor(names: readonly string[], wanted: readonly string[] | undefined): string | undefined {
  if (names.length > 0)
    return `dummy values were not enough: find out what it accepts for ${names.join(', ')}, and give it under "environment" in its listing`;
  if (wanted !== undefined)
    return `it wants arguments such as ${JSON.stringify(wanted)}: give ones that it accepts under "arguments" in its listing`;
  return undefined;
}
