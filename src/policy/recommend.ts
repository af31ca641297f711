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
  return assemble([tool], options);
}

/** The policy for all tools of a server together. */
export function recommendServer(assessment: { readonly tools: readonly ToolAssessment[] }, options: RecommendOptions): Recommendation {
  return assemble(assessment.tools, options);
}

/** Hiding a tool of this name would hide all tools; it is left to the default, which refuses it. */
const EVERYTHING = '*';

interface Proposal {
  readonly tool: ToolAssessment;
  /** Undefined where the tool is to be hidden. */
  readonly rule: ToolRule | undefined;
  readonly reasons: readonly ClauseReason[];
}

function assemble(tools: readonly ToolAssessment[], options: RecommendOptions): Recommendation {
  const proposals = riskiestOfEachName(tools).map((tool) => inForm(options.form, propose(tool, options)));
  const hide = proposals.filter(({ tool, rule }) => !rule && tool.name !== EVERYTHING).map(({ tool }) => tool.name);
  const shown = proposals.flatMap(({ tool, rule }) => (rule ? [{ tool, rule }] : []));
  const mode = modeOf(options.preset);
  const policy: Policy = {
    version: '1',
    ...(mode && { mode }),
    default: 'deny',
    ...(hide.length > 0 && { hide }),
    ...(shown.length > 0 && { tools: Object.fromEntries(shown.map(({ tool, rule }) => [tool.name, rule])) }),
    ...(options.form === 'full' && shown.length > 0 && { pins: Object.fromEntries(shown.map(({ tool }) => [tool.name, tool.digest])) }),
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

function propose(tool: ToolAssessment, { preset, form }: RecommendOptions): Proposal {
  const dispatcher = dispatcherOf(tool, preset);
  if (dispatcher) return proposeForActions(tool, dispatcher);
  const treatment = treatmentOf(preset, tool);
  const rule = treatment.gives === 'hide' ? undefined : ruleOf(tool, treatment);
  const reasons = whyTreated(tool, treatment, rule);
  return { tool, rule: rule?.action && form === 'full' ? { ...rule, reason: treatment.because } : rule, reasons };
}

/** The full form says more of the arguments of what is let through; the minimal one is the rule alone. */
function inForm(form: RecommendOptions['form'], proposal: Proposal): Proposal {
  const { tool, rule, reasons } = proposal;
  return form === 'full' && rule ? { tool, ...withArgumentRules(tool, { rule, reasons }) } : proposal;
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
