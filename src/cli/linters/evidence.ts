import { keysOf, valueAt } from '#model/pointers.ts';
import type { Evidence, RawTool, ToolAssessment } from '#model/types.ts';
import { readEntries } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Every quote stands where its evidence points. */
export function* evidence(root: string): Iterable<Problem> {
  for (const { server, snapshot, assessment } of readEntries(root)) {
    for (const [index, tool] of (assessment?.tools ?? []).entries()) {
      const raw = snapshot?.tools[index];
      if (raw) yield* unproven(raw, tool, `catalog/servers/${server.id}/assessment.json#/tools/${index}`);
    }
  }
}

function* unproven(raw: RawTool, tool: ToolAssessment, where: string): Iterable<Problem> {
  for (const item of allEvidence(tool)) {
    if (!resolves(raw, item))
      yield { where, problem: `${item.rule} quotes ${JSON.stringify(item.quote)}, which does not stand at ${item.at}` };
  }
}

function allEvidence(tool: ToolAssessment): readonly Evidence[] {
  return [tool, ...tool.actions, ...tool.findings].flatMap((part) => part.evidence);
}

/** Whether evidence is true of a tool: its quote is in the text at the pointer, or is the pointer's last key, or it is an absence. */
function resolves(tool: RawTool, { at, quote, key, absent }: Evidence): boolean {
  if (absent) return quote === undefined;
  if (key) return keysOf(at).at(-1) === quote && valueAt(tool, at) !== undefined;
  const value = valueAt(tool, at);
  return quote !== undefined && (typeof value === 'string' ? value.includes(quote) : JSON.stringify(value) === quote);
}
