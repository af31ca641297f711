import { stands } from '#model/quotes.ts';
import type { Share } from '#model/types.ts';
import type { Pair } from './pairs.ts';
import { shareOf } from './shares.ts';

/** How many of the quotes in labels and findings stand at their pointer. */
export function measureQuotations(pairs: readonly Pair[]): Share {
  const quotes = pairs.flatMap(({ gold, label }) =>
    [...label.evidence, ...label.findings.flatMap(({ evidence }) => evidence)]
      .filter(({ absent }) => !absent)
      .map((evidence) => ({ tool: gold.tool, evidence })),
  );
  return shareOf(quotes, ({ tool, evidence }) => stands(tool, evidence));
}
