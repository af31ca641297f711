import type { Pair } from '#accuracy/pairs.ts';
import type { ToolLabel } from '#classify/tool.ts';
import type { GoldTool } from '#model/types.ts';

/** A gold tool of which a test states what matters to it. */
export function goldTool(parts: Partial<GoldTool>): GoldTool {
  return { id: 'a-1', server: 'a', version: '1.0.0', tool: { name: 'tool' }, category: 'Read', severity: 'low', traits: [], ...parts };
}

/** A gold tool beside a label, each as far as a test states it. */
export function pair(gold: Partial<GoldTool>, label: Partial<ToolLabel>): Pair {
  const settled = goldTool(gold);
  return {
    gold: settled,
    label: {
      name: settled.tool.name,
      category: 'Read',
      severity: 'low',
      confidence: 'certain',
      traits: [],
      evidence: [],
      actions: [],
      parameters: [],
      findings: [],
      ...label,
    },
  };
}
