import { classifyTool } from '#classify/classify.ts';
import type { ToolLabel } from '#classify/tool.ts';
import type { GoldTool } from '#model/types.ts';

/** A gold tool beside the label that the rules give it. */
export interface Pair {
  readonly gold: GoldTool;
  readonly label: ToolLabel;
}

/** Labels every tool whose gold label is settled; the open ones are not counted. */
export function pairsOf(gold: readonly GoldTool[]): Pair[] {
  return gold.filter(({ open }) => !open).map((tool) => ({ gold: tool, label: classifyTool(tool.tool) }));
}
