import { canonicalJson } from '#model/canonical.ts';
import { isInputError } from '#model/errors.ts';
import type { Assessment, Policy, RawTool, ToolAssessment } from '#model/types.ts';
import { compile, type Decision } from '../decide.ts';
import { PRESETS, type PresetId } from '../presets.ts';
import { riskiestOfEachName } from '../recommend.ts';
import { Recommendations } from '../recommendations.ts';
import { type Ruling, simulate } from '../simulate.ts';
import { validate } from '../validate.ts';
import { argumentProbes } from './argument-probes.ts';
import { type Probe, probesOf, type Sample } from './probes.ts';
import { type Arguments, sampleArguments } from './sample-calls.ts';

const SHOWN = 200;
const ANOTHER = `sha256-${'0'.repeat(64)}`;

/** A recommended policy that does not do what it says. */
export interface Failure {
  /** The tool; absent where the whole document fails. */
  readonly tool?: string;
  readonly preset: PresetId;
  readonly because: string;
}

/** Proves the recommended policies of a server before anybody publishes them: they are valid, and calls made from the tools' own schemas come out as the labels say. */
export function* provePolicies(
  assessment: Assessment,
  definitions: readonly RawTool[],
  recommended: Recommendations = new Recommendations(assessment.tools),
): Generator<Failure> {
  const samples = samplesOf(assessment, definitions);
  for (const { id: preset } of PRESETS) {
    const { policy } = recommended.whole({ preset, form: 'minimal' });
    yield* provePolicy(policy, preset, samples);
    yield* proveTools(policy, { preset, samples }, recommended);
    yield* provePins(policy, recommended.whole({ preset, form: 'full' }).policy, { preset, samples });
  }
}

/** Proves one policy of a server for tools that are labelled and have arguments. */
export function* provePolicy(policy: Policy, preset: PresetId, samples: readonly Sample[]): Generator<Failure> {
  yield* invalidity(policy, preset);
  yield* wrongRulings(policy, preset, samples);
  yield* strangersLetIn(policy, preset);
}

function samplesOf({ tools }: Assessment, definitions: readonly RawTool[]): Sample[] {
  const schemas = new Map(tools.map((tool, index) => [tool, definitions[index]?.['inputSchema']] as const));
  return riskiestOfEachName(tools).map((tool) => ({ tool, samples: sampleArguments(schemas.get(tool)) }));
}

function* invalidity(policy: Policy, preset: PresetId): Generator<Failure> {
  try {
    validate(JSON.parse(JSON.stringify(policy)), 'policy');
  } catch (error) {
    if (!isInputError(error)) throw error;
    yield { preset, because: `the policy is not valid: ${error.message}` };
  }
}

/** Every call of every tool in one simulation; a policy that only observes must let all pass and say what it would have done. */
function* wrongRulings(policy: Policy, preset: PresetId, samples: readonly Sample[]): Generator<Failure> {
  const probes = samples.flatMap((sample) => [...probesOf(sample, preset)]);
  const rulings = simulate(
    policy,
    probes.map(({ call }) => call),
  );
  for (const probe of probes) {
    const { value: ruling } = rulings.next();
    const because = problemOf(probe, ruling, policy.mode);
    if (because !== undefined) yield { tool: probe.call.tool, preset, because };
  }
}

function problemOf(probe: Probe, ruling: Ruling, mode: Policy['mode']): string | undefined {
  if (mode === 'observe' && ruling.decision !== 'allow') return 'the policy only observes, and a call does not pass';
  const judged = ruling.would ?? ruling;
  const { call, expected } = probe;
  if (expected.includes(judged.decision) && keepsBudget(probe, judged)) return undefined;
  const wants = probe.budget ? `${expected.join(' or ')} within ${probe.budget.max} in ${probe.budget.seconds} s` : expected.join(' or ');
  const args = JSON.stringify(call.arguments).slice(0, SHOWN);
  return `a call with ${args} should be ${wants}, and is ${judged.decision} (${judged.clause})`;
}

function keepsBudget({ budget, retryAfter }: Probe, ruling: Ruling): boolean {
  if (retryAfter !== undefined && ruling.retryAfter !== retryAfter) return false;
  return !budget || ruling.counters.some(({ max, seconds }) => max === budget.max && seconds === budget.seconds);
}

function* strangersLetIn(policy: Policy, preset: PresetId): Generator<Failure> {
  const judge = compile({ ...policy, mode: 'enforce' });
  const listed = [...(policy.hide ?? []), ...Object.keys(policy.tools ?? {})];
  for (const tool of ['a tool that nobody listed', ...listed.map((name) => `${name}\u200b`)])
    if (judge({ tool, arguments: {} }, {}).decision !== 'deny')
      yield { tool, preset, because: 'nobody listed this name, and a call passes' };
}

/** The policy that a tool's own page shows must say of it what its server's says. */
function* proveTools(policy: Policy, { preset, samples }: Context, recommended: Recommendations): Generator<Failure> {
  for (const { tool } of samples) {
    const { policy: own } = recommended.own(tool, { preset, form: 'minimal' });
    if (saysOf(own, tool) !== saysOf(policy, tool)) yield { tool: tool.name, preset, because: "its own policy differs from its server's" };
  }
}

function saysOf({ hide = [], tools = {}, mode }: Policy, { name }: ToolAssessment): string {
  const rule = Object.hasOwn(tools, name) ? tools[name] : undefined;
  return canonicalJson({ mode: mode ?? 'enforce', hidden: hide.includes(name), ...(rule && { rule }) });
}

interface Context {
  readonly preset: PresetId;
  readonly samples: readonly Sample[];
}

/**
 * The full form decides and counts as the minimal one while a definition is the pinned one, but for what it says of arguments, and lets nothing
 * through once it is another.
 */
export function* provePins(minimal: Policy, full: Policy, { preset, samples }: Context): Generator<Failure> {
  yield* invalidity(full, preset);
  const forms = { plain: compile({ ...minimal, mode: 'enforce' }), pinned: compile({ ...full, mode: 'enforce' }) };
  for (const sample of samples) {
    for (const because of differencesOf(sample, preset, forms)) yield { tool: sample.tool.name, preset, because };
  }
}

interface Forms {
  readonly plain: ReturnType<typeof compile>;
  readonly pinned: ReturnType<typeof compile>;
}

function* differencesOf(sample: Sample, preset: PresetId, { plain, pinned }: Forms): Generator<string> {
  const { tool } = sample;
  const asMinimal = (args: Arguments): Decision => plain({ tool: tool.name, arguments: args }, tool);
  for (const { args, outcome } of argumentProbes(sample, preset, (probed) => asMinimal(probed).decision)) {
    const call = { tool: tool.name, arguments: args };
    const { decision, clause, charges } = pinned(call, tool);
    if (decision !== outcome) yield otherwise(args, outcome, `${decision} (${clause})`);
    else if (decision !== 'deny' && JSON.stringify(charges) !== JSON.stringify(asMinimal(args).charges))
      yield 'the full form counts otherwise';
    if (pinned(call, { digest: ANOTHER }).decision === 'allow') yield 'another definition than the pinned one passes';
  }
}

function otherwise(args: Arguments, outcome: string, decided: string): string {
  return `the full form decides otherwise: a call with ${JSON.stringify(args).slice(0, SHOWN)} should be ${outcome}, and is ${decided}`;
}
