import type { LadderStep } from '#model/types.ts';
import { fromAddons } from './from-addons.ts';
import { fromExamples } from './from-examples.ts';
import { fromNetwork } from './from-network.ts';
import { fromReadme } from './from-readme.ts';
import { fromSource } from './from-source.ts';
import { fromUsage } from './from-usage.ts';
import { fromWords } from './from-words.ts';
import { fromRecipe } from './recipe.ts';
import type { Propose, Situation } from './situation.ts';
import type { Start } from './start.ts';

/** A start that is worth a try, and the trick that gives it. */
export interface Proposal {
  readonly step: LadderStep;
  readonly start: Start;
}

/** The tricks from the first to the last. A listing's recipe comes first, since a person knew; then what costs least to find out. */
const STEPS: readonly (readonly [LadderStep, Propose])[] = [
  ['recipe', fromRecipe],
  ['variables-from-words', fromWords],
  ['arguments-from-usage', fromUsage],
  ['arguments-from-readme', fromExamples],
  ['variables-from-readme', fromReadme],
  ['variables-from-source', fromSource],
  ['native-stub', fromAddons],
  ['network-sinkhole', fromNetwork],
];

/** What to try after a start that failed, in the order of the steps. Who hung named nothing and most likely waits for the network, which is answered early. */
export function proposalsAfter(situation: Situation): Proposal[] {
  const proposals = STEPS.flatMap(([step, propose]) => propose(situation).map((start) => ({ step, start })));
  return situation.attempt.outcome === 'timeout' ? proposals.toSorted((a, b) => afterSilence(a) - afterSilence(b)) : proposals;
}

function afterSilence({ step }: Proposal): number {
  return ['recipe', 'network-sinkhole'].includes(step) ? 0 : 1;
}

/** The fuller start that may list more than one that succeeded: as the listing says, else with the variables that its texts name. */
export function fuller(situation: Situation): Proposal | undefined {
  const richer = [
    ['recipe', fromRecipe],
    ['variables-from-words', fromWords],
    ['variables-from-readme', fromReadme],
  ] as const;
  return richer.flatMap(([step, propose]) => propose(situation).map((start) => ({ step, start })))[0];
}
