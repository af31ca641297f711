import { readFileSync } from 'node:fs';
import { classifyTool } from '#classify/classify.ts';
import type { Category, RawTool, Severity, TraitId } from '#model/types.ts';

/** A tool with the label that was settled for it. */
export interface GoldTool {
  readonly id: string;
  readonly server: string;
  readonly tool: RawTool;
  readonly category: Category;
  readonly severity: Severity;
  readonly traits: readonly TraitId[];
  readonly open?: boolean;
}

/** How often the labels are right, as shares of one. */
export interface Accuracy {
  readonly category: number;
  readonly severity: number;
  readonly dangerousMisses: number;
  readonly traits: number;
}

const DANGEROUS = new Set<Category>(['Execute', 'Destructive', 'Financial']);

/** Every gold tool, those that cannot be counted included. */
export function readGold(): GoldTool[] {
  const text = readFileSync(new URL('dev.jsonl', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldTool);
}

/** Labels the tools and compares; traits are measured by micro-F1. */
export function measure(tools: readonly GoldTool[]): Accuracy {
  const pairs = tools.map((gold) => ({ gold, label: classifyTool(gold.tool) }));
  const share = (count: number) => count / pairs.length;
  const found = pairs.map(({ gold, label }) => label.traits.filter((trait) => gold.traits.includes(trait)).length);
  const claimed = pairs.map(({ gold, label }) => label.traits.length + gold.traits.length);
  return {
    category: share(pairs.filter(({ gold, label }) => gold.category === label.category).length),
    severity: share(pairs.filter(({ gold, label }) => gold.severity === label.severity).length),
    dangerousMisses: share(pairs.filter(({ gold, label }) => DANGEROUS.has(gold.category) && label.category === 'Read').length),
    traits: (2 * sum(found)) / sum(claimed),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
