import type { Policy, ToolRule } from '#model/types.ts';
import type { CompiledLimit } from './charges.ts';
import { clauseName } from './clause.ts';
import { lookalikes } from './lookalikes.ts';
import { normalise } from './normalise.ts';
import { type Clause, type CompiledRule, compileRule, type Objection } from './rule-clauses.ts';

/** Everything that a policy says of one name. */
export interface NamedRule {
  /** The clause that names the tool: `tools.x`, `hide[0]` or `default`. */
  readonly clause: string;
  readonly hidden: boolean;
  readonly clauses: readonly Clause[];
  readonly limits: readonly CompiledLimit[];
}

/** A policy made ready: the rule of any name, listed or not. */
export interface CompiledPolicy {
  readonly ruleOf: (tool: string) => NamedRule;
}

const NOTHING: CompiledRule = { clauses: [], limits: [] };

/** Makes a policy ready; throws where a pattern, a schema or an operand is broken. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const normal = normalise(policy);
  const { hide = [], tools = {} } = normal;
  const everything = hide.indexOf('*');
  if (everything >= 0) return { ruleOf: () => hiddenRule(clauseName('hide', everything)) };
  const all = normal.all_tools ? compileRule(normal.all_tools, 'all_tools') : NOTHING;
  const lookalike = lookalikeRules(normal);
  const listed = new Map([
    ...Object.entries(tools).map(([name, rule]) => [name, lookalike(name) ?? listedRule(normal, { name, rule, all })] as const),
    ...hide.map((name, index) => [name, hiddenRule(clauseName('hide', index))] as const),
  ]);
  const unlisted = unlistedRule(normal, all);
  if (normal.default === 'deny') return { ruleOf: (tool) => listed.get(tool) ?? unlisted };
  return { ruleOf: (tool) => listed.get(tool) ?? lookalike(tool) ?? withPin(unlisted, normal, tool) };
}

function listedRule(policy: Policy, { name, rule, all }: { name: string; rule: ToolRule; all: CompiledRule }): NamedRule {
  const own = compileRule(rule, 'tools', name);
  const named = { clause: clauseName('tools', name), hidden: false };
  return withPin({ ...named, clauses: [...own.clauses, ...all.clauses], limits: [...own.limits, ...all.limits] }, policy, name);
}

function unlistedRule(policy: Policy, all: CompiledRule): NamedRule {
  const named = { clause: 'default', hidden: false };
  if (policy.default === 'allow') return { ...named, ...all };
  return { ...named, limits: [], clauses: [always('default', 'the policy does not name this tool')] };
}

/** The rule of a name that could be taken for another one that the policy has a clause for; undefined for all other names. */
function lookalikeRules(policy: Policy): (name: string) => NamedRule | undefined {
  const lookalikeOf = lookalikes(policy);
  return (name) => {
    const other = lookalikeOf(name);
    const reason = 'the name reads like another one that the policy has a clause for';
    return other && { clause: other.clause, hidden: other.hidden, clauses: [always(other.clause, reason)], limits: [] };
  };
}

function hiddenRule(clause: string): NamedRule {
  return { clause, hidden: true, clauses: [], limits: [] };
}

function always(name: string, reason: string): Clause {
  return { name, judge: () => ({ decision: 'deny', reason }) };
}

/** Adds the pin's clause, before all others, where the policy pins the tool. */
function withPin(rule: NamedRule, policy: Policy, tool: string): NamedRule {
  const pin = Object.hasOwn(policy.pins ?? {}, tool) ? policy.pins?.[tool] : undefined;
  const onDrift = policy.on_drift ?? 'deny';
  if (pin === undefined || onDrift === 'allow') return rule;
  const objection: Objection = { decision: onDrift, reason: 'the definition of this tool differs from the one that was pinned' };
  const clause: Clause = { name: clauseName('pins', tool), judge: ({ digest }) => (digest === pin ? undefined : objection) };
  return { ...rule, clauses: [clause, ...rule.clauses] };
}
