import type { ListedTool } from '#export/listed-tool.ts';
import { CONFIDENCES, compareRisk, compareSeverities } from '#model/scales.ts';

/** Orders tools of many servers: the severest first, of one severity the label that is firmest, of one confidence the riskiest. */
export function compareFirmness({ label: a }: ListedTool, { label: b }: ListedTool): number {
  return (
    compareSeverities(b.severity, a.severity) || CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) || compareRisk(a, b)
  );
}
