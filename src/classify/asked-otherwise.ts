import { canonicalJson } from '#model/canonical.ts';
import type { Asked, LadderTry, Observation, Snapshot } from '#model/types.ts';
import type { Drift } from './drift.ts';
import { isSameWay, waysInWords } from './ways.ts';

const PROBABLY = 'The same version, and tools only came or went: it was probably asked in another way.';

/** That two answers were asked for in different ways, or probably were. */
export interface AskedOtherwise {
  readonly sentence: string;
  /** Whether that accounts for tools that came or went, since one program gave both answers. */
  readonly accounts: boolean;
}

/** What is known of how two answers were asked for: what both snapshots record; else of one program what its last crawl shows, or else what is likely. */
export function askedOtherwise(
  [before, after]: readonly [Snapshot, Snapshot],
  tools: readonly Drift[],
  observation?: Observation,
): AskedOtherwise | undefined {
  const isSame = isSameProgram(before, after);
  if (before.asked && after.asked) return recorded([before.asked, after.asked], isSame);
  if (!tools.some(cameOrWent) || !isSame) return undefined;
  const ways =
    observation && observation.snapshot === after.digest ? waysOf(observation, [before.tools.length, after.tools.length]) : undefined;
  if (ways) return { sentence: sentenceOf(ways, [before.tools.length, after.tools.length]), accounts: true };
  return tools.every(cameOrWent) ? { sentence: PROBABLY, accounts: true } : undefined;
}

function recorded([was, is]: readonly [Asked, Asked], accounts: boolean): AskedOtherwise | undefined {
  if (isSameWay(was, is)) return undefined;
  const opening = accounts
    ? 'The same version, asked in another way'
    : 'It was also asked in another way, so that not every difference need be a change of the server';
  return { sentence: `${opening}: ${waysInWords(was, is)}.`, accounts };
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
