import type { ApproveIf, Condition, DenyIf, Limit, Policy, ToolRule } from '#model/types.ts';
import { pointerOf } from './argument-path.ts';

/** The same policy with its shorthands written out and its defaults said; doing it again changes nothing. */
export function normalise(policy: Policy): Policy {
  return {
    ...policy,
    mode: policy.mode ?? 'enforce',
    on_drift: policy.on_drift ?? 'deny',
    ...(policy.all_tools && { all_tools: normaliseRule(policy.all_tools, 'all_tools') }),
    ...(policy.tools && { tools: mapEntries(policy.tools, normaliseRule) }),
  };
}

function normaliseRule({ rate_limit, ...rule }: ToolRule, name: string): ToolRule {
  const limits = [...(rule.limits ?? []), ...(rate_limit ? [{ counter: rateCounter(name), ...rate_limit }] : [])];
  return {
    ...rule,
    action: rule.action ?? 'allow',
    ...(rule.require && { require: rule.require.map(normaliseCondition) }),
    ...(rule.deny_if && { deny_if: rule.deny_if.map(normaliseEntry<DenyIf>) }),
    ...(rule.approve_if && { approve_if: rule.approve_if.map(normaliseEntry<ApproveIf>) }),
    ...(limits.length > 0 && { limits: limits.map(normaliseLimit) }),
  };
}

/** The name of the counter that a tool's own rate is kept in. */
export function rateCounter(tool: string): string {
  return `${tool}_rate`;
}

function normaliseEntry<Entry extends DenyIf | ApproveIf>(entry: Entry): Entry {
  return { ...entry, conditions: entry.conditions.map(normaliseCondition) };
}

function normaliseCondition(condition: Condition): Condition {
  const path = pointerOf(condition.path);
  return condition.op === 'exists' ? { ...condition, path, value: condition.value ?? true } : { ...condition, path };
}

function normaliseLimit(limit: Limit): Limit {
  const cost = typeof limit.cost === 'string' ? pointerOf(limit.cost) : (limit.cost ?? 1);
  return { ...limit, scope: limit.scope ?? 'grant', cost };
}

function mapEntries<Value>(entries: Record<string, Value>, change: (value: Value, key: string) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value, key)]));
}
