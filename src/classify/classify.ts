import type { Assessment, Combination, Override, Snapshot, ToolAssessment } from '#model/types.ts';
import { COMBINATION_RULES, RULE_SET_VERSION } from '#rules/index.ts';
import { override } from './overrides.ts';
import { findingsOfServer, type Listed } from './server.ts';
import { classifyTool } from './tool.ts';

export { classifyTool } from './tool.ts';

/** Labels a whole server: every tool by itself, corrected by people, then what the tools make possible together and what is found about the server. */
export function classify(snapshot: Snapshot, overrides: readonly Override[], listed?: Listed): Assessment {
  const tools = snapshot.tools.map((tool, index) => {
    const { name, ...label } = classifyTool(tool);
    return override({ name, digest: snapshot.toolDigests[index] ?? '', ...label }, overrides);
  });
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

/** What the tools of one server make possible together. */
export function combine(tools: readonly ToolAssessment[]): Combination[] {
  return COMBINATION_RULES.flatMap(({ id, message, find }) => {
    const legs = find(tools);
    return legs.length > 0 ? [{ rule: id, message, legs: [...legs] }] : [];
  });
}
