import type { Digest, Policy } from '#model/types.ts';
import { type Charge, type CompiledLimit, mergeCharges } from './charges.ts';
import { clauseName } from './clause.ts';
import { type CompiledPolicy, compilePolicy, type NamedRule } from './compile.ts';
import { hostilityIn } from './hostile-arguments.ts';
import type { Clause, Judged, Objection } from './rule-clauses.ts';

/** A `tools/call` as it would be forwarded. */
export interface Call {
  readonly tool: string;
  readonly arguments?: unknown;
}

/** What is known of the tool beside the call. */
export interface Facts {
  /** Digest of the tool's definition as the server gives it now; a pinned tool without it counts as drifted. */
  readonly digest?: Digest | undefined;
}

/** What a policy says of one call, by which clause and why. */
export interface Decision {
  readonly decision: 'allow' | 'deny' | 'approve';
  /** The clause that decided, as `tools.send_money.limits[0]`. */
  readonly clause: string;
  /** For the agent and the journal, one line. */
  readonly reason: string;
  /** What the call takes from the counters when it is dispatched; empty for a denied call. */
  readonly charges: readonly Charge[];
  /** The tool is to be answered like one that does not exist. */
  readonly hidden?: true;
  /** In observe mode: what would have been decided. */
  readonly would?: Decision;
}

/** Judges a call; the strictest clause wins, and whatever goes wrong while judging denies. */
export function decide(policy: Policy, call: Call, facts: Facts): Decision {
  try {
    return compile(policy)(call, facts);
  } catch (error) {
    return inMode(policy.mode, failure('policy', error));
  }
}

/** Makes a policy ready once for many calls; throws when one of its patterns, schemas or operands is broken. */
export function compile(policy: Policy): (call: Call, facts: Facts) => Decision {
  const compiled = compilePolicy(policy);
  return (call, facts) => inMode(policy.mode, judgeSafely(compiled, call, facts));
}

function judgeSafely(policy: CompiledPolicy, call: Call, facts: Facts): Decision {
  try {
    return judge(policy, call, facts);
  } catch (error) {
    return failure(clauseName('tools', String(call.tool)), error);
  }
}

function judge(policy: CompiledPolicy, { tool, arguments: args = {} }: Call, { digest }: Facts): Decision {
  const rule = policy.ruleOf(tool);
  if (rule.hidden) return { decision: 'deny', clause: rule.clause, reason: 'unknown tool', charges: [], hidden: true };
  if (!isRecord(args)) return deny(rule.clause, 'the arguments are not an object');
  const hostility = hostilityIn(args);
  if (hostility !== undefined) return deny(rule.clause, hostility);
  const objection = strictest(rule.clauses, { args, digest });
  if (objection?.decision === 'deny') return { ...objection, charges: [] };
  const charges = chargesOf(rule.limits, args);
  if (typeof charges === 'string') return deny(charges, 'the cost of this call is missing, negative or not a number');
  return objection ? { ...objection, charges } : { decision: 'allow', clause: rule.clause, reason: allowance(rule), charges };
}

type NamedObjection = Objection & { readonly clause: string };

/** The first objection that denies, else the first that asks. */
function strictest(clauses: readonly Clause[], call: Judged): NamedObjection | undefined {
  let asks: NamedObjection | undefined;
  for (const { name, judge } of clauses) {
    const objection = judge(call);
    if (objection?.decision === 'deny') return { ...objection, clause: name };
    if (objection) asks ??= { ...objection, clause: name };
  }
  return asks;
}

/** The charges of a call, or the name of the limit whose cost cannot be told. */
function chargesOf(limits: readonly CompiledLimit[], args: unknown): readonly Charge[] | string {
  const charges: Charge[] = [];
  for (const limit of limits) {
    const charge = limit.charge(args);
    if (!charge) return limit.clause;
    charges.push(charge);
  }
  return mergeCharges(charges);
}

function allowance(rule: NamedRule): string {
  return rule.clause === 'default' ? 'the policy allows tools that it does not name' : 'the policy allows this call';
}

function deny(clause: string, reason: string): Decision {
  return { decision: 'deny', clause, reason, charges: [] };
}

function failure(clause: string, error: unknown): Decision {
  return deny(clause, `could not be judged (${error instanceof Error ? error.message : String(error)})`);
}

function inMode(mode: Policy['mode'], decision: Decision): Decision {
  if (mode !== 'observe') return decision;
  return { decision: 'allow', clause: 'mode', reason: 'the policy only observes', charges: [], would: decision };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
