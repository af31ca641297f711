import { CONFIDENCES, SEVERITIES } from '#model/scales.ts';
import type { ConfidenceMeasure, Figures, MeanFigures, Share } from '#model/types.ts';
import { type Called, measureCategories } from './categories.ts';
import type { Pair } from './pairs.ts';
import { mean, rate, rounded, shareOf } from './shares.ts';
import { measureTraits, microF1 } from './traits.ts';

/** The headline figures, tool by tool. */
export function measureFigures(pairs: readonly Pair[]): Figures {
  return {
    ...measureCategories(pairs.map(calledBy)),
    severity: shareOf(pairs, (pair) => stepsOff(pair) === 0),
    farOff: shareOf(pairs, (pair) => stepsOff(pair) > 1),
    traits: microF1(measureTraits(pairs)),
  };
}

/** The same as means over servers, so that a server with many tools weighs no more than another. */
export function measureServers(pairs: readonly Pair[]): { servers: number; means: MeanFigures } {
  const servers = [...Map.groupBy(pairs, ({ gold }) => gold.server).values()].map(measureFigures);
  const over = (share: (figures: Figures) => Share) => rounded(mean(servers.map((figures) => rate(share(figures)))));
  return {
    servers: servers.length,
    means: {
      category: over(({ category }) => category),
      dangerous: over(({ dangerous }) => dangerous),
      severity: over(({ severity }) => severity),
      farOff: over(({ farOff }) => farOff),
    },
  };
}

/** How often the category is right, by the confidence that it was given with. */
export function measureConfidences(pairs: readonly Pair[]): ConfidenceMeasure[] {
  return CONFIDENCES.map((confidence) => ({
    confidence,
    right: shareOf(
      pairs.filter(({ label }) => label.confidence === confidence),
      ({ gold, label }) => gold.category === label.category,
    ),
  }));
}

/** The categories of a pair. */
export function calledBy({ gold, label }: Pair): Called {
  return { gold: gold.category, called: label.category };
}

function stepsOff({ gold, label }: Pair): number {
  return Math.abs(SEVERITIES.indexOf(gold.severity) - SEVERITIES.indexOf(label.severity));
}
