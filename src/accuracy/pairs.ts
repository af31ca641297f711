import { classifyTool } from '#classify/classify.ts';
import type { ToolLabel } from '#classify/tool.ts';
import type { GoldTool, RawTool } from '#model/types.ts';

/** A gold tool beside the label that the rules give it. */
export interface Pair {
  readonly gold: GoldTool;
  readonly label: ToolLabel;
}

/** Gives a definition its label. */
export type Classifier = (tool: RawTool) => ToolLabel;

/** Labels every tool whose gold label is settled; the open ones are not counted. */
export function pairsOf(gold: readonly GoldTool[], classifier: Classifier = classifyTool): Pair[] {
  return gold.filter(({ open }) => !open).map((tool) => ({ gold: tool, label: classifier(tool.tool) }));
}
