import { type ExportFailure, proveExports } from '#clients/prove-exports.ts';
import { proveOwnExports } from '#clients/prove-own-exports.ts';
import type { Assessment, RawTool, ServerId } from '#model/types.ts';
import { PRESETS, type PresetId } from '#policy/presets.ts';
import { provePolicies } from '#policy/proof/prove.ts';
import { riskiestOfEachName } from '#policy/recommend.ts';
import { Recommendations } from '#policy/recommendations.ts';
import { listServers, readEntry } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Every policy that the catalogue recommends for some servers, all unless told otherwise, does what it says, and so does everything that is exported from it. */
export function* policies(root: string, servers: readonly ServerId[] = listServers(root)): Iterable<Problem> {
  for (const id of servers) {
    const { snapshot, assessment } = readEntry(root, id) ?? {};
    if (assessment && snapshot) yield* ofServer(assessment, snapshot.tools, `catalog/servers/${id}/assessment.json`);
  }
}

function* ofServer(assessment: Assessment, definitions: readonly RawTool[], where: string): Iterable<Problem> {
  const recommended = new Recommendations(assessment.tools);
  for (const { tool, preset, because } of provePolicies(assessment, definitions, recommended))
    yield { where, problem: `the ${preset} policy fails${of(tool)}: ${because}` };
  for (const { id: preset } of PRESETS) {
    for (const { form, target, tool, because } of exportFailures(assessment, preset, recommended))
      yield { where, problem: `the ${preset} policy${form} for ${target} fails${of(tool)}: ${because}` };
  }
}

interface FailureOfForm extends ExportFailure {
  /** How a problem tells the form from the minimal one. */
  readonly form: string;
}

/** Pins let nothing pass in a client that knows none, so the full form is proven as a person may leave it, without them, too. */
function* exportFailures({ tools }: Assessment, preset: PresetId, recommended: Recommendations): Iterable<FailureOfForm> {
  const names = tools.map(({ name }) => name);
  for (const form of ['minimal', 'full'] as const) {
    const { pins, ...unpinned } = recommended.whole({ preset, form }).policy;
    const policy = pins ? { ...unpinned, pins } : unpinned;
    const owns = riskiestOfEachName(tools).map((tool) => ({ name: tool.name, policy: recommended.own(tool, { preset, form }).policy }));
    yield* called(form === 'full' ? ' in full' : '', [...proveExports(policy, names), ...proveOwnExports(policy, owns)]);
    if (pins) yield* called(' in full, without its pins', proveExports(unpinned, names));
  }
}

function* called(form: string, failures: Iterable<ExportFailure>): Iterable<FailureOfForm> {
  for (const failure of failures) yield { ...failure, form };
}

function of(tool: string | undefined): string {
  return tool === undefined ? '' : ` for the tool ${JSON.stringify(tool)}`;
}
