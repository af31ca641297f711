import { CATEGORIES, SEVERITIES } from '#model/scales.ts';
import type { Override, ToolAssessment } from '#model/types.ts';

/**
 * A tool's label as people corrected it. A correction holds while the tool's digest is the one it was written about; the evidence stays, so
 * that the derived label can be read from it beside the correction.
 */
export function override(tool: ToolAssessment, overrides: readonly Override[]): ToolAssessment {
  return overrides.filter((correction) => correction.tool === tool.name && correction.digest === tool.digest).reduce(apply, tool);
}

function apply(tool: ToolAssessment, { part, value }: Override): ToolAssessment {
  const category = CATEGORIES.find((candidate) => candidate === value);
  const severity = SEVERITIES.find((candidate) => candidate === value);
  if (part === 'category' && category) return { ...tool, category };
  if (part === 'severity' && severity) return { ...tool, severity };
  return tool;
}
