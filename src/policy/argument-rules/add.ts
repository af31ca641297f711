import type { ApproveIf, ArgumentSchema, Condition, DenyIf, ToolAssessment, ToolRule } from '#model/types.ts';
import type { ClauseReason } from '../because.ts';
import { outermost } from './argument-place.ts';
import { type ArgumentRule, EXAMPLE_ROOT, MOST_ELEMENTS } from './argument-rule.ts';
import { argumentRulesOf } from './propose.ts';

/** A tool's rule, and why each of its clauses is there. */
interface Reasoned {
  readonly rule: ToolRule;
  readonly reasons: readonly ClauseReason[];
}

/** Adds to a rule that lets a tool through what its arguments must be; a rule that refuses or asks at every call stays as it is. */
export function withArgumentRules(tool: ToolAssessment, { rule, reasons }: Reasoned): Reasoned {
  if (rule.action) return { rule, reasons };
  const rules = argumentRulesOf(tool);
  const require = rules.filter(({ test }) => test === 'outside');
  const denials = rules.filter(({ test }) => test === 'true');
  const approvals = rules.filter(({ test }) => test === 'given' || test === 'above');
  const lists = rules.filter(({ test }) => test === 'many');
  return {
    rule: {
      ...rule,
      ...(lists.length > 0 && { arguments: shortLists(lists) }),
      ...(require.length > 0 && { require: require.map(({ path }): Condition => ({ path, op: 'under', value: [EXAMPLE_ROOT] })) }),
      ...(denials.length > 0 && { deny_if: [...(rule.deny_if ?? []), ...denials.map(denial)] }),
      ...(approvals.length > 0 && { approve_if: [...(rule.approve_if ?? []), ...approvals.map(approval)] }),
    },
    reasons: [
      ...reasons,
      ...(lists.length > 0 ? [{ keys: ['arguments'], because: lists.map(({ because }) => because).join(' ') }] : []),
      ...reasonsFrom('require', 0, require),
      ...reasonsFrom('deny_if', rule.deny_if?.length ?? 0, denials),
      ...reasonsFrom('approve_if', rule.approve_if?.length ?? 0, approvals),
    ],
  };
}

function reasonsFrom(key: keyof ToolRule, start: number, rules: readonly ArgumentRule[]): ClauseReason[] {
  return rules.map(({ because }, index) => ({ keys: [key, start + index], because }));
}

/** A missing argument makes a clause hold, so a clause about one that may be left out asks first whether it is given. */
function denial({ path, isOptional, because }: ArgumentRule): DenyIf {
  return { conditions: [...givenIf(isOptional, path), { path, op: 'eq', value: true }], on_deny: because };
}

function approval({ path, isOptional, threshold, because }: ArgumentRule): ApproveIf {
  if (threshold === undefined) return { conditions: givenIf(true, path), reason: because };
  return { conditions: [...givenIf(isOptional, path), { path, op: 'gt', value: threshold }], reason: because };
}

function givenIf(isOptional: boolean, path: string): Condition[] {
  return isOptional ? [{ path, op: 'exists' }] : [];
}

function shortLists(rules: readonly ArgumentRule[]): ArgumentSchema {
  const properties = rules.map(({ path }) => [outermost(path) ?? '', { type: 'array', maxItems: MOST_ELEMENTS }] as const);
  return { properties: Object.fromEntries(properties) };
}
