import type { Evidence, Override, Pointer, RawTool, ToolAssessment } from '#model/types.ts';
import { readEntries, readOverrides } from '#store/read.ts';

/** A tool's label beside the definition that it is of. */
export interface AssessedTool {
  readonly raw: RawTool;
  readonly tool: ToolAssessment;
  /** The corrections that hold for this definition. */
  readonly overrides: readonly Override[];
  readonly where: string;
}

/** Every labelled tool of a catalogue whose definition is known. */
export function* assessedTools(root: string): Iterable<AssessedTool> {
  for (const { server, snapshot, assessment } of readEntries(root)) {
    const corrections = readOverrides(root, server.id);
    for (const [index, tool] of (assessment?.tools ?? []).entries()) {
      const raw = snapshot?.tools[index];
      const overrides = corrections.filter(({ tool: name, digest }) => name === tool.name && digest === tool.digest);
      if (raw) yield { raw, tool, overrides, where: `catalog/servers/${server.id}/assessment.json#/tools/${index}` };
    }
  }
}

/** All evidence of a tool with its place below the tool: that of its label, its actions and its findings. */
export function placedEvidence(tool: ToolAssessment): { at: Pointer; item: Evidence }[] {
  const placed = (at: Pointer, evidence: readonly Evidence[]) => evidence.map((item, index) => ({ at: `${at}/evidence/${index}`, item }));
  return [
    ...placed('', tool.evidence),
    ...tool.actions.flatMap(({ evidence }, index) => placed(`/actions/${index}`, evidence)),
    ...tool.findings.flatMap(({ evidence }, index) => placed(`/findings/${index}`, evidence)),
  ];
}
