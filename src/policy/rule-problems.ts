import { below } from '#model/pointers.ts';
import type { Condition, Limit, Pointer, Policy, ToolRule } from '#model/types.ts';
import { problemsOfSchema, type SchemaProblem } from './argument-schema.ts';
import { problemsOfValues } from './argument-values.ts';
import { compileArguments } from './arguments.ts';
import { secondsOf } from './charges.ts';
import { compileCondition } from './conditions.ts';
import { rateCounter } from './normalise.ts';

/** Something about a document of the right shape that could not be judged by. */
export type RuleProblem = SchemaProblem;

/** The rules of a policy. */
export type Rules = Pick<Policy, 'all_tools' | 'tools'>;

/** Every pattern, operand, argument schema and counter of some rules that does not work, in the document's order. */
export function* problemsOf(policy: Rules): Generator<RuleProblem> {
  const rules = [...rulesOf(policy)];
  for (const { rule, at } of rules) yield* problemsOfRule(rule, at);
  yield* counterProblems(rules.flatMap(limitsOf));
}

interface PlacedRule {
  readonly name: string;
  readonly rule: ToolRule;
  readonly at: Pointer;
}

function* rulesOf({ all_tools, tools = {} }: Rules): Generator<PlacedRule> {
  if (all_tools) yield { name: 'all_tools', rule: all_tools, at: '/all_tools' };
  for (const [name, rule] of Object.entries(tools)) yield { name, rule, at: below('/tools', name) };
}

function* problemsOfRule(rule: ToolRule, at: Pointer): Generator<RuleProblem> {
  yield* schemaProblems(rule.arguments, below(at, 'arguments'));
  yield* conditionProblems(rule.require ?? [], below(at, 'require'));
  for (const key of ['deny_if', 'approve_if'] as const) {
    for (const [index, { conditions }] of (rule[key] ?? []).entries())
      yield* conditionProblems(conditions, `${at}/${key}/${index}/conditions`);
  }
}

function* schemaProblems(schema: ToolRule['arguments'], at: Pointer): Generator<RuleProblem> {
  if (schema === undefined) return;
  const problems = problemsOfSchema(schema);
  const values = problemsOfValues(schema).filter((value) => !problems.some((problem) => isWithin(problem.at, value.at)));
  for (const problem of [...problems, ...values]) yield { ...problem, at: `${at}${problem.at}` };
  if (problems.length + values.length === 0) yield* failureOf(() => compileArguments(schema), at);
}

function isWithin(place: Pointer, other: Pointer): boolean {
  return place === other || place.startsWith(`${other}/`);
}

function* conditionProblems(conditions: readonly Condition[], at: Pointer): Generator<RuleProblem> {
  for (const [index, condition] of conditions.entries())
    yield* failureOf(() => compileCondition(condition), `${below(at, index)}/value`, REMEDIES[condition.op]);
}

/** What to write where an operand has the right type and cannot be read. */
const REMEDIES: Readonly<Partial<Record<Condition['op'], string>>> = {
  regex: 'write RE2 syntax, which has no look-around and no backreference, such as "^acct_[a-z0-9]+$"',
  under: 'write whole paths without `..`, such as "/workspace"',
  host_in: 'write hosts without scheme, port and path, such as "api.example.com" or "*.example.com"',
};

function* failureOf(make: () => unknown, at: Pointer, remedy?: string): Generator<RuleProblem> {
  try {
    make();
  } catch (error) {
    yield { at, problem: error instanceof Error ? error.message : String(error), ...(remedy !== undefined && { remedy }) };
  }
}

interface PlacedLimit {
  readonly limit: Limit;
  readonly at: Pointer;
}

function limitsOf({ name, rule, at }: PlacedRule): PlacedLimit[] {
  const written = (rule.limits ?? []).map((limit, index) => ({ limit, at: `${at}/limits/${index}` }));
  const short = rule.rate_limit ? [{ limit: { counter: rateCounter(name), ...rule.rate_limit }, at: `${at}/rate_limit` }] : [];
  return [...written, ...short];
}

function* counterProblems(limits: readonly PlacedLimit[]): Generator<RuleProblem> {
  const first = new Map<string, PlacedLimit>();
  for (const placed of limits) {
    const key = JSON.stringify([placed.limit.scope ?? 'grant', placed.limit.counter]);
    const other = first.get(key);
    if (!other) first.set(key, placed);
    else yield* differences(placed, other);
  }
}

function* differences({ limit, at }: PlacedLimit, other: PlacedLimit): Generator<RuleProblem> {
  const shared = `counter ${JSON.stringify(limit.counter)} is shared with ${other.at}`;
  const remedy = 'give it the same or use another counter';
  if (secondsOf(limit.window) !== secondsOf(other.limit.window))
    yield { at: below(at, 'window'), problem: `${shared}, which has another window`, remedy };
  if ((limit.cost ?? 1) !== (other.limit.cost ?? 1)) yield { at: below(at, 'cost'), problem: `${shared}, which has another cost`, remedy };
}
