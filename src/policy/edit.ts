import type { ApproveIf, Condition, DenyIf, Digest, Limit, Policy, ToolRule } from '#model/types.ts';
import { conditionsOf } from './explain.ts';
import { rateCounter } from './normalise.ts';
import { isRefused } from './refused.ts';

/** What can be chosen for a tool, from the loosest to the strictest. */
export const STANCES = ['allow', 'limit', 'approve', 'deny', 'hide'] as const;

/** What a policy does about a tool, its rules about arguments apart. */
export type Stance = (typeof STANCES)[number];

/** The kinds of rules about arguments. */
const CLAUSE_KINDS = ['deny_if', 'approve_if', 'require'] as const;

/** A kind of rule about arguments. */
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** One rule about the arguments of a tool, and what it says. */
export interface ArgumentClause {
  readonly kind: ClauseKind;
  readonly index: number;
  readonly says: string;
}

/** What a policy does about a tool. */
export function stanceOf(policy: Policy, name: string): Stance {
  const { hide = [], default: rest } = policy;
  if (hide.includes(name) || hide.includes('*')) return 'hide';
  const rule = ruleIn(policy, name);
  if (!rule) return rest;
  if (rule.action === 'deny' || rule.action === 'approve') return rule.action;
  return rule.limits || rule.rate_limit ? 'limit' : 'allow';
}

/** Why no choice for a tool has an effect, and what to do about it; undefined where choices count. */
export function whatVoids({ hide = [], all_tools = {} }: Policy): string | undefined {
  if (hide.includes('*'))
    return 'The document hides every tool (`hide` holds "*"), so that no choice below has an effect. Take the "*" out of it to choose.';
  if (isRefused(all_tools))
    return 'The document refuses every tool under `all_tools`, so that no choice below has an effect. Change that to choose.';
  return undefined;
}

/** Hiding a tool of this name would hide all tools, so it is refused instead. */
const EVERYTHING = '*';

/** A choice for a tool; `earlier` is the rule that it goes back to, by default the one that it has. */
export interface Choice {
  readonly stance: Stance;
  readonly earlier?: ToolRule | undefined;
}

/** The same policy with another choice for a tool; rules about arguments stay where calls can still pass. */
export function withStance(policy: Policy, name: string, { stance, earlier }: Choice): Policy {
  const hide = (policy.hide ?? []).filter((hidden) => hidden !== name);
  if (stance === 'hide' && name !== EVERYTHING) return tidy({ ...without(policy, name), hide: [...hide, name] });
  const rule =
    stance === 'deny' || stance === 'hide' ? ({ action: 'deny' } as const) : ruleFor(stance, name, earlier ?? ruleIn(policy, name) ?? {});
  return withRule({ ...policy, hide }, name, rule);
}

function ruleFor(stance: 'allow' | 'limit' | 'approve', name: string, earlier: ToolRule): ToolRule {
  const { action: _action, reason: _reason, limits, rate_limit, ...clauses } = earlier;
  if (stance === 'allow') return clauses;
  const counted: ToolRule = { ...clauses, ...(limits && { limits }), ...(rate_limit && { rate_limit }) };
  if (stance === 'approve') return { action: 'approve', ...counted };
  return limits || rate_limit ? counted : { ...clauses, limits: [newLimit(name)] };
}

/** The first limit of a tool, its shorthand included. */
export function limitOf(policy: Policy, name: string): Pick<Limit, 'max' | 'window'> | undefined {
  const { limits = [], rate_limit } = ruleIn(policy, name) ?? {};
  return limits[0] ?? rate_limit;
}

/** The same policy with another maximum or window for the first limit of a tool. */
export function withLimit(policy: Policy, name: string, change: Pick<Limit, 'max' | 'window'>): Policy {
  const { rate_limit, limits = [], ...rule } = ruleIn(policy, name) ?? {};
  const [first = { ...newLimit(name), ...rate_limit }, ...others] = limits;
  return withRule(policy, name, { ...rule, limits: [{ ...first, ...change }, ...others] });
}

/** The rules about the arguments of a tool, each in words. */
export function argumentClauses(policy: Policy, name: string): ArgumentClause[] {
  const rule = ruleIn(policy, name) ?? {};
  return CLAUSE_KINDS.flatMap((kind) =>
    (rule[kind] ?? []).map((entry, index) => ({ kind, index, says: conditionsOf({ [kind]: [entry] }).join() })),
  );
}

/** The same policy with one more rule about the arguments of a tool; a claim about an argument that may be left out can say so. */
export function withClause(policy: Policy, name: string, { kind, condition, onlyIfGiven }: NewClause): Policy {
  const rule = ruleIn(policy, name) ?? {};
  if (kind === 'require') return withRule(policy, name, { ...rule, require: [...(rule.require ?? []), condition] });
  const given: Condition[] = onlyIfGiven ? [{ path: condition.path, op: 'exists', value: true }] : [];
  const entries: (DenyIf | ApproveIf)[] = [...(rule[kind] ?? []), { conditions: [...given, condition] }];
  return withRule(policy, name, { ...rule, [kind]: entries });
}

/** A rule about an argument that is to be added. */
export interface NewClause {
  readonly kind: ClauseKind;
  readonly condition: Condition;
  /** Whether it holds only for calls that give the argument; without it, leaving the argument out counts as a match. */
  readonly onlyIfGiven: boolean;
}

/** The same policy without one of the rules about the arguments of a tool. */
export function withoutClause(policy: Policy, name: string, { kind, index }: Pick<ArgumentClause, 'kind' | 'index'>): Policy {
  const { [kind]: entries = [], ...rule } = ruleIn(policy, name) ?? {};
  const left = (entries as readonly unknown[]).filter((_, position) => position !== index);
  return withRule(policy, name, { ...rule, ...(left.length > 0 && { [kind]: left }) });
}

/** The same policy with a pin for each tool that it has a rule for, as far as digests are known; without digests no pin is left. */
export function withPins(policy: Policy, digests: ReadonlyMap<string, Digest> | undefined): Policy {
  const { pins: _pins, on_drift, ...rest } = policy;
  if (!digests) return tidy(rest);
  const pins = Object.keys(policy.tools ?? {}).flatMap((name) => {
    const digest = digests.get(name);
    return digest ? [[name, digest] as const] : [];
  });
  return tidy({ ...rest, pins: Object.fromEntries(pins), ...(on_drift && { on_drift }) });
}

/** The rule that a policy has for a name. */
export function ruleIn({ tools = {} }: Policy, name: string): ToolRule | undefined {
  return Object.hasOwn(tools, name) ? tools[name] : undefined;
}

function withRule(policy: Policy, name: string, rule: ToolRule): Policy {
  const entries = Object.entries(policy.tools ?? {});
  const isNew = !entries.some(([other]) => other === name);
  const tools = entries.map(([other, kept]) => [other, other === name ? rule : kept] as const);
  return tidy({ ...policy, tools: Object.fromEntries(isNew ? [...tools, [name, rule] as const] : tools) });
}

function without({ tools = {}, pins = {}, ...policy }: Policy, name: string): Policy {
  return { ...policy, tools: omit(tools, name), pins: omit(pins, name) };
}

function omit<Value>(record: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

function newLimit(name: string): Limit {
  return { counter: rateCounter(name), window: 'minute', max: 10, scope: 'grant' };
}

/** The keys in the order in which our policies have them, without those that hold nothing. */
function tidy({ hide = [], all_tools, tools = {}, pins = {}, on_drift, ...head }: Policy): Policy {
  return {
    ...head,
    ...(hide.length > 0 && { hide }),
    ...(all_tools && { all_tools }),
    ...(Object.keys(tools).length > 0 && { tools }),
    ...(Object.keys(pins).length > 0 && { pins }),
    ...(on_drift && { on_drift }),
  };
}
