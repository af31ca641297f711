import { canonicalJson } from '#model/canonical.ts';
import type { LadderTry, Observation, Snapshot } from '#model/types.ts';
import type { Drift } from './drift.ts';

const PROBABLY = 'The same version, and tools only came or went: it was probably asked in another way.';

/** In a sentence, that one program listed other tools for how it was asked: what its last crawl shows, else what is likely; undefined where neither is. */
export function askedOtherwise(
  [before, after]: readonly [Snapshot, Snapshot],
  tools: readonly Drift[],
  observation?: Observation,
): string | undefined {
  if (!tools.some(cameOrWent) || !isSameProgram(before, after)) return undefined;
  const ways =
    observation && observation.snapshot === after.digest ? waysOf(observation, [before.tools.length, after.tools.length]) : undefined;
  if (ways) return sentenceOf(ways, [before.tools.length, after.tools.length]);
  return tools.every(cameOrWent) ? PROBABLY : undefined;
}

/** Whether a tool is on one of two lists alone. */
export function cameOrWent({ kind }: Drift): boolean {
  return kind === 'added' || kind === 'removed';
}

/** Who runs elsewhere, or from a command line, does not show its program. */
function isSameProgram(before: Snapshot, after: Snapshot): boolean {
  return ['npm', 'directory'].includes(after.origin.kind) && canonicalJson(before.origin) === canonicalJson(after.origin);
}

type Ways = readonly [was: LadderTry, is: LadderTry];

/** The start whose list was kept, and another of the same crawl that listed as many tools as there were before. */
function waysOf({ ladder }: Observation, [before, after]: readonly [number, number]): Ways | undefined {
  const kept = ladder?.kept === undefined ? undefined : ladder.tries[ladder.kept];
  const other = ladder?.tries.find((one) => one !== kept && one.outcome === 'observed' && one.tools === before);
  return other && kept?.tools === after && before !== after ? [other, kept] : undefined;
}

function sentenceOf([was, is]: Ways, [before, after]: readonly [number, number]): string {
  return `The same version, asked in another way: started ${wayOf(was)}, it lists ${before}, as many tools as before; started ${wayOf(is)}, it lists ${after}.`;
}

function wayOf({ arguments: given = [], variables = [], preloads = [] }: LadderTry): string {
  const parts = [
    ...(given.length > 0 ? ['arguments'] : []),
    ...(variables.length > 0 ? [`the ${variables.length > 1 ? 'variables' : 'variable'} ${variables.join(', ')}`] : []),
    ...(preloads.length > 0 ? ['a stand-in of ours'] : []),
  ];
  return parts.length === 0 ? 'plainly' : `with ${parts.join(' and ')}`;
}
