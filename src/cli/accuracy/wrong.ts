import { pairsOf } from '#accuracy/pairs.ts';
import type { GoldSet } from '#accuracy/record.ts';
import { oneLine } from '#model/hidden.ts';

/** Every tool whose label differs from gold, with each difference as gold has it and as the rules have it. */
export function wrongLabels(sets: readonly GoldSet[]): string {
  const lines = sets.flatMap(({ gold }) =>
    pairsOf(gold).flatMap(({ gold: settled, label }) => {
      const differences = [
        ...changed(settled.category, label.category),
        ...changed(settled.severity, label.severity),
        ...settled.traits.filter((trait) => !label.traits.includes(trait)).map((trait) => `lacks ${trait}`),
        ...label.traits.filter((trait) => !settled.traits.includes(trait)).map((trait) => `has ${trait}`),
      ];
      const tool = oneLine(`${settled.server} ${settled.tool.name}`);
      return differences.length > 0 ? [`${settled.id}  ${tool}: ${differences.join(', ')} (${label.confidence})\n`] : [];
    }),
  );
  return lines.join('');
}

function changed(gold: string, ours: string): string[] {
  return gold === ours ? [] : [`${gold} called ${ours}`];
}
