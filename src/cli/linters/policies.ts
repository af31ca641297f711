import { proveExports } from '#clients/prove-exports.ts';
import type { Assessment, RawTool } from '#model/types.ts';
import { PRESETS } from '#policy/presets.ts';
import { provePolicies } from '#policy/proof/prove.ts';
import { recommendServer } from '#policy/recommend.ts';
import { readEntries } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Every policy that the catalogue recommends does what it says, and so does everything that is exported from it. */
export function* policies(root: string): Iterable<Problem> {
  for (const { server, snapshot, assessment } of readEntries(root))
    if (assessment && snapshot) yield* ofServer(assessment, snapshot.tools, `catalog/servers/${server.id}/assessment.json`);
}

function* ofServer(assessment: Assessment, definitions: readonly RawTool[], where: string): Iterable<Problem> {
  for (const { tool, preset, because } of provePolicies(assessment, definitions))
    yield { where, problem: `the ${preset} policy fails${of(tool)}: ${because}` };
  const names = assessment.tools.map(({ name }) => name);
  for (const { id: preset } of PRESETS) {
    const { policy } = recommendServer(assessment, { preset, form: 'minimal' });
    for (const { target, tool, because } of proveExports(policy, names))
      yield { where, problem: `the ${preset} policy for ${target} fails${of(tool)}: ${because}` };
  }
}

function of(tool: string | undefined): string {
  return tool === undefined ? '' : ` for the tool ${JSON.stringify(tool)}`;
}
