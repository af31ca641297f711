import { preloadInWords } from '#classify/ways.ts';
import type { Asked, LadderStep, LadderTry, Observation, Origin, Server, Snapshot } from '#model/types.ts';

/** How an answer was asked for, and which document tells so. */
export interface ToldAsked {
  readonly asked: Asked;
  /** `observation`: its snapshot does not tell, but the last attempt gave the very same answer and does. */
  readonly toldBy: 'snapshot' | 'observation';
}

/** What a start was given, as what stands behind “started”. */
const STEPS: Readonly<Record<LadderStep, string>> = {
  plain: 'plainly',
  recipe: 'as its listing says',
  'variables-from-words': 'with dummy values for the variables that it asked for',
  'arguments-from-usage': 'with arguments that its usage text tells',
  'arguments-from-readme': 'with arguments that its README shows',
  'variables-from-readme': 'with dummy values for the variables that its README names',
  'variables-from-source': 'with dummy values for the variables that its source reads',
  'native-stub': 'with a stand-in for addons that were not built',
  'network-sinkhole': 'with harmless answers to its calls to the network',
};
const LONGEST = 600;
const PRELOAD_STEPS: Readonly<Partial<Record<LadderStep, string>>> = { 'native-stub': 'stub', 'network-sinkhole': 'sinkhole' };

/** How a program was started by a step of the ladder, in words. */
export function stepInWords(step: LadderStep): string {
  return `started ${STEPS[step]}`;
}

/** How a server was asked, in words, as far as it is known. */
export function askedInWords(origin: Origin, told: ToldAsked | undefined): string {
  if (!told) return origin.kind === 'remote' ? 'asked at its address' : 'started and asked';
  return `${stepInWords(told.asked.step)}${told.toldBy === 'observation' ? ' (so the last time that it gave this answer)' : ''}, and asked`;
}

/** What was given beside what the step says: each in words, with names or words of somebody else where there are any. */
export function givenIn({ step, arguments: words = [], dummies = [], fromListing = [], preloads = [] }: Asked): Given[] {
  const beside = preloads.filter((preload) => preload !== PRELOAD_STEPS[step]);
  return [
    ...(dummies.length > 0 ? [{ what: 'dummies of ours for', theirs: cut(dummies.join(', ')) }] : []),
    ...(fromListing.length > 0 ? [{ what: 'values of its listing (never a real secret) for', theirs: cut(fromListing.join(', ')) }] : []),
    ...(words.length > 0 ? [{ what: words.length > 1 ? 'the arguments' : 'the argument', theirs: cut(words.join(' ')) }] : []),
    ...beside.map((preload) => ({ what: preloadInWords(preload), theirs: '' })),
  ];
}

interface Given {
  readonly what: string;
  /** Names of variables or words of a command line, cut where they are many; empty where what is said is all. */
  readonly theirs: string;
}

function cut(theirs: string): string {
  return theirs.length > LONGEST ? `${theirs.slice(0, LONGEST).toWellFormed()}…` : theirs;
}

/** How the answer of a snapshot was asked for; undefined where that is not known, or there is one way only. */
export function toldAsked(server: Server, snapshot: Snapshot, observation: Observation | undefined): ToldAsked | undefined {
  if (snapshot.asked) return { asked: snapshot.asked, toldBy: 'snapshot' };
  if (observation?.outcome !== 'observed' || observation.snapshot !== snapshot.digest) return undefined;
  const { tries = [], kept = -1 } = observation.ladder ?? {};
  const made = tries[kept];
  return made && { asked: asAsked(made, server.target), toldBy: 'observation' };
}

/** A try names all variables together; those that the listing sets have its values. */
function asAsked({ step, arguments: words, variables = [], preloads }: LadderTry, target: Server['target']): Asked {
  const listed = new Set(target.kind === 'npm' ? Object.keys(target.environment ?? {}) : []);
  const [fromListing, dummies] = [variables.filter((name) => listed.has(name)), variables.filter((name) => !listed.has(name))];
  return {
    step,
    ...(words && { arguments: words }),
    ...(dummies.length > 0 && { dummies }),
    ...(fromListing.length > 0 && { fromListing }),
    ...(preloads && { preloads }),
  };
}
