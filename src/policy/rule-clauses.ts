import type { ApproveIf, Condition, DenyIf, ToolRule } from '#model/types.ts';
import { compileArguments } from './arguments.ts';
import { type CompiledLimit, compileLimit } from './charges.ts';
import { clauseName } from './clause.ts';
import { conditionText } from './condition-text.ts';
import { compileCondition } from './conditions.ts';

/** What one clause says of a call when it does not let it pass. */
export interface Objection {
  readonly decision: 'deny' | 'approve';
  readonly reason: string;
}

/** A call and what the gateway knows beside it. */
export interface Judged {
  readonly args: Readonly<Record<string, unknown>>;
  /** Digest of the tool's definition as the server gives it now. */
  readonly digest: string | undefined;
}

/** One clause of a policy, ready to judge calls. */
export interface Clause {
  readonly name: string;
  readonly judge: (call: Judged) => Objection | undefined;
}

/** A tool rule made ready. */
export interface CompiledRule {
  readonly clauses: readonly Clause[];
  readonly limits: readonly CompiledLimit[];
}

/** Makes a normal rule ready; throws where a pattern, a schema or an operand is broken. */
export function compileRule(rule: ToolRule, ...at: readonly string[]): CompiledRule {
  return {
    clauses: [
      ...actionClauses(rule, at),
      ...argumentClauses(rule, at),
      ...(rule.require ?? []).map((condition, index) => requireClause(condition, clauseName(...at, 'require', index))),
      ...(rule.deny_if ?? []).map((entry, index) => denyClause(entry, clauseName(...at, 'deny_if', index))),
      ...(rule.approve_if ?? []).map((entry, index) => approveClause(entry, clauseName(...at, 'approve_if', index))),
    ],
    limits: (rule.limits ?? []).map((limit, index) => compileLimit(limit, clauseName(...at, 'limits', index))),
  };
}

function actionClauses({ action, reason }: ToolRule, at: readonly string[]): Clause[] {
  const name = clauseName(...at, 'action');
  if (action === 'deny') return [constant(name, { decision: 'deny', reason: reason ?? 'the policy refuses this tool' })];
  if (action === 'approve')
    return [constant(name, { decision: 'approve', reason: reason ?? 'a person must approve each call of this tool' })];
  return [];
}

function argumentClauses({ arguments: schema }: ToolRule, at: readonly string[]): Clause[] {
  if (schema === undefined) return [];
  const check = compileArguments(schema);
  const judge = ({ args }: Judged) => objectionIf(check(args), 'deny');
  return [{ name: clauseName(...at, 'arguments'), judge }];
}

function requireClause(condition: Condition, name: string): Clause {
  const { surelyHolds } = compileCondition(condition);
  const objection = { decision: 'deny', reason: `required: ${conditionText(condition)}` } as const;
  return { name, judge: ({ args }) => (surelyHolds(args) ? undefined : objection) };
}

function denyClause({ conditions, on_deny }: DenyIf, name: string): Clause {
  return conditional(conditions, name, { decision: 'deny', reason: on_deny ?? `refused when ${textOf(conditions)}` });
}

function approveClause({ conditions, reason }: ApproveIf, name: string): Clause {
  return conditional(conditions, name, { decision: 'approve', reason: reason ?? `a person must approve when ${textOf(conditions)}` });
}

function conditional(conditions: readonly Condition[], name: string, objection: Objection): Clause {
  const compiled = conditions.map(compileCondition);
  return { name, judge: ({ args }) => (compiled.every(({ mayHold }) => mayHold(args)) ? objection : undefined) };
}

function textOf(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? 'called at all' : `${conditions.map(conditionText).join(' and ')}, or when that cannot be told`;
}

function constant(name: string, objection: Objection): Clause {
  return { name, judge: () => objection };
}

function objectionIf(problem: string | undefined, decision: Objection['decision']): Objection | undefined {
  return problem === undefined ? undefined : { decision, reason: problem };
}
