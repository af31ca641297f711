import { classifyTool } from '#classify/classify.ts';
import { isIntegrity } from '#classify/integrity.ts';
import type { Accuracy, Dispute, GoldTool, HeldOut, RawTool, Sample, SetMeasure, TranslatedTool } from '#model/types.ts';
import { RULE_SET_VERSION } from '#rules/index.ts';
import { measureBaselines } from './baselines.ts';
import { isDangerousMiss, measureClasses } from './categories.ts';
import { calledBy, measureConfidences, measureFigures, measureServers } from './figures.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { measureTranslations, measureVariants } from './parity.ts';
import { measureQuotations } from './quotations.ts';
import { measureRules } from './rule-claims.ts';
import { shareOf } from './shares.ts';
import { measureTraits } from './traits.ts';

/** A gold set with its description. */
export interface GoldSet {
  readonly sample: Sample;
  readonly gold: readonly GoldTool[];
  /** The figures without the words of the server in question; only of a set that rules were fitted on. */
  readonly heldOut?: HeldOut;
}

/** What a record is made of beside the gold sets. */
interface Beside {
  readonly disputed: readonly Dispute[];
  readonly translations: readonly TranslatedTool[];
  /** Tools of servers that are known to do no harm. */
  readonly harmless: readonly RawTool[];
}

/** Measures every gold set and the rules on all of them together. */
export function measure(sets: readonly GoldSet[], { disputed, translations, harmless }: Beside): Accuracy {
  const measured = sets.map((set) => ({ set, pairs: pairsOf(set.gold) }));
  return {
    schemaVersion: 1,
    rules: RULE_SET_VERSION,
    sets: measured.map(({ set, pairs }) => measureSet(set, pairs)),
    rulesMeasured: measureRules(measured.flatMap(({ pairs }) => pairs)),
    translations: measureTranslations(translations),
    alarms: shareOf(harmless, (tool) => classifyTool(tool).findings.some(isIntegrity)),
    disputed: [...disputed],
  };
}

function measureSet({ sample, gold, heldOut }: GoldSet, pairs: readonly Pair[]): SetMeasure {
  const { servers, means } = measureServers(pairs);
  return {
    sample,
    tools: pairs.length,
    open: gold.length - pairs.length,
    servers,
    figures: measureFigures(pairs),
    meanOverServers: means,
    ...(heldOut ? { heldOut } : {}),
    baselines: measureBaselines(gold),
    classes: measureClasses(pairs.map(calledBy)),
    traits: measureTraits(pairs),
    confidences: measureConfidences(pairs),
    misses: pairs.filter((pair) => isDangerousMiss(calledBy(pair))).map(missOf),
    evidence: measureQuotations(pairs),
    parity: measureVariants(pairs),
  };
}

function missOf({ gold: { id, server, tool, category } }: Pair): SetMeasure['misses'][number] {
  return { id, server, tool: tool.name, gold: category };
}
