import { compareRisk } from '#model/scales.ts';
import type { Policy, ToolAssessment, ToolRule, Treatment } from '#model/types.ts';
import { withArgumentRules } from './argument-rules/add.ts';
import { type ClauseReason, whyTreated } from './because.ts';
import { clauseName } from './clause.ts';
import { type Dispatcher, dispatcherOf, dispatcherRule, hidesAll } from './dispatcher.ts';
import { whyDispatched } from './dispatcher-reasons.ts';
import { rateCounter } from './normalise.ts';
import { modeOf, type PresetId, treatmentOf } from './presets.ts';

/** A recommended policy, and for each of its clauses why it is there. */
export interface Recommendation {
  readonly policy: Policy;
  readonly reasons: readonly Reason[];
}

/** Why a clause is there. */
interface Reason {
  /** As `tools.send_money.limits[0]`. */
  readonly clause: string;
  /** One sentence or two; quotes in it are the server's words. */
  readonly because: string;
}

/** What to recommend: whose table, and the rule alone (`minimal`) or with pins, argument rules and texts for the agent (`full`). */
export interface RecommendOptions {
  readonly preset: PresetId;
  readonly form: 'minimal' | 'full';
}

/** The policy for one tool; everything else on its server is refused. */
export function recommend(tool: ToolAssessment, options: RecommendOptions): Recommendation {
  return recommendServer({ tools: [tool] }, options);
}

/** The policy for all tools of a server together. */
export function recommendServer({ tools }: { readonly tools: readonly ToolAssessment[] }, options: RecommendOptions): Recommendation {
  const minimal = riskiestOfEachName(tools).map((tool) => propose(tool, options.preset));
  return assemble(options.form === 'full' ? minimal.map(inFull) : minimal, options);
}

/** Hiding a tool of this name would hide all tools; it is left to the default, which refuses it. */
const EVERYTHING = '*';

/** What a policy is to say of one tool. */
export interface Proposal {
  readonly tool: ToolAssessment;
  /** Undefined where the tool is to be hidden. */
  readonly rule: ToolRule | undefined;
  readonly reasons: readonly ClauseReason[];
  /** What the full form tells an agent that is refused, or that waits for a person. */
  readonly told?: string;
}

/** The policy that says what was proposed for each of some tools, in the form in which it was. */
export function assemble(proposals: readonly Proposal[], { preset, form }: RecommendOptions): Recommendation {
  const hide = proposals.filter(({ tool, rule }) => !rule && tool.name !== EVERYTHING).map(({ tool }) => tool.name);
  const shown = proposals.flatMap(({ tool, rule }) => (rule ? [{ tool, rule }] : []));
  const mode = modeOf(preset);
  const policy: Policy = {
    version: '1',
    ...(mode && { mode }),
    default: 'deny',
    ...(hide.length > 0 && { hide }),
    ...(shown.length > 0 && { tools: Object.fromEntries(shown.map(({ tool, rule }) => [tool.name, rule])) }),
    ...(form === 'full' && shown.length > 0 && { pins: Object.fromEntries(shown.map(({ tool }) => [tool.name, tool.digest])) }),
  };
  return { policy, reasons: proposals.flatMap((proposal) => reasonsOf(proposal, hide)) };
}

/** A server may list one name twice; a policy cannot tell the two apart, so the riskier one counts. */
export function riskiestOfEachName(tools: readonly ToolAssessment[]): readonly ToolAssessment[] {
  const riskiest = new Map<string, ToolAssessment>();
  for (const tool of tools) {
    const other = riskiest.get(tool.name);
    if (!other || compareRisk(tool, other) < 0) riskiest.set(tool.name, tool);
  }
  return [...riskiest.values()];
}

/** What the minimal form says of a tool: the rule alone. */
export function propose(tool: ToolAssessment, preset: PresetId): Proposal {
  const dispatcher = dispatcherOf(tool, preset);
  if (dispatcher) return proposeForActions(tool, dispatcher);
  const treatment = treatmentOf(preset, tool);
  const rule = treatment.gives === 'hide' ? undefined : ruleOf(tool, treatment);
  return { tool, rule, reasons: whyTreated(tool, treatment, rule), ...(rule?.action && { told: treatment.because }) };
}

/** What the full form makes of what the minimal one says: more of the arguments of what is let through, and a text for the agent. */
export function inFull({ tool, rule, reasons, told }: Proposal): Proposal {
  if (!rule) return { tool, rule, reasons };
  return { tool, ...withArgumentRules(tool, { rule: told === undefined ? rule : { ...rule, reason: told }, reasons }) };
}

function proposeForActions(tool: ToolAssessment, dispatcher: Dispatcher): Proposal {
  const rule = hidesAll(dispatcher) ? undefined : dispatcherRule(dispatcher, rateCounter(tool.name));
  return { tool, rule, reasons: whyDispatched(tool, dispatcher, rule) };
}

function ruleOf(tool: ToolAssessment, { gives, rate_limit }: Treatment): ToolRule {
  return {
    ...((gives === 'approve' || gives === 'deny') && { action: gives }),
    ...(rate_limit && { limits: [{ counter: rateCounter(tool.name), window: rate_limit.window, max: rate_limit.max, scope: 'grant' }] }),
  };
}

function reasonsOf({ tool: { name }, rule, reasons }: Proposal, hide: readonly string[]): Reason[] {
  const hidden = name === EVERYTHING ? 'default' : clauseName('hide', hide.indexOf(name));
  return reasons.map(({ keys, because }) => ({ clause: rule ? clauseName('tools', name, ...keys) : hidden, because }));
}
