import type { Assessment, Combination, Override, RawTool, Snapshot, ToolAssessment } from '#model/types.ts';
import { COMBINATION_RULES } from '#rules/combinations.ts';
import { RULE_SET_VERSION } from '#rules/index.ts';
import { override } from './overrides.ts';
import { findingsOfServer, type Listed } from './server.ts';
import { classifyTools } from './tool.ts';
import { whyNotLower } from './why-not-lower.ts';

export { classifyTool, classifyTools } from './tool.ts';
export { whyNotLower } from './why-not-lower.ts';

/** Labels a whole server: every tool by itself, corrected by people, then what the tools make possible together and what is found about the server. */
export function classify(snapshot: Snapshot, overrides: readonly Override[], listed?: Listed): Assessment {
  const tools = classifyTools(snapshot.tools).map((label, index) =>
    assess(snapshot.tools[index] as RawTool, { ...label, digest: snapshot.toolDigests[index] ?? '' }, overrides),
  );
  return {
    schemaVersion: 1,
    server: snapshot.server,
    snapshot: snapshot.digest,
    rules: RULE_SET_VERSION,
    tools,
    combination: combine(tools),
    findings: findingsOfServer(snapshot, listed),
  };
}

/** A tool's label as people corrected it; where they did not, with the words that keep it from being lower. */
function assess(tool: RawTool, { name, digest, ...label }: ToolAssessment, overrides: readonly Override[]): ToolAssessment {
  const assessed = { name, digest, ...label };
  const corrected = override(assessed, overrides);
  const why = corrected === assessed ? whyNotLower(tool, assessed) : undefined;
  return { ...corrected, ...(why ? { whyNotLower: why } : {}) };
}

/** What the tools of one server make possible together. */
export function combine(tools: readonly ToolAssessment[]): Combination[] {
  return COMBINATION_RULES.flatMap(({ id, message, find }) => {
    const legs = find(tools);
    return legs.length > 0 ? [{ rule: id, message, legs: [...legs] }] : [];
  });
}
