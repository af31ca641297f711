import type { ApproveIf, Condition, DenyIf, ToolAssessment, ToolRule } from '#model/types.ts';
import type { ClauseReason } from '../because.ts';
import { type ArgumentRule, ASKING, EXAMPLE_ROOT, IN_SCHEMA, LEADING } from './argument-rule.ts';
import { argumentRulesOf } from './propose.ts';
import { schemaOf } from './schema-of.ts';

/** A tool's rule, and why each of its clauses is there. */
interface Reasoned {
  readonly rule: ToolRule;
  readonly reasons: readonly ClauseReason[];
}

/** Adds to a rule that lets a tool through what its arguments must be, and to one that asks at every call what is refused all the same. */
export function withArgumentRules(tool: ToolAssessment, { rule, reasons }: Reasoned): Reasoned {
  if (rule.action === 'deny') return { rule, reasons };
  const rules = argumentRulesOf(tool, { isAsked: rule.action === 'approve' });
  const require = rules.filter(({ test }) => test === 'outside');
  const approvals = rules.filter(({ test }) => ASKING.includes(test));
  const lists = rules.filter(({ test }) => IN_SCHEMA.includes(test));
  const denials = rules.filter((rule) => ![...require, ...approvals, ...lists].includes(rule));
  return {
    rule: {
      ...rule,
      ...(lists.length > 0 && { arguments: schemaOf(lists) }),
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

function denial(rule: ArgumentRule): DenyIf {
  return { conditions: conditionsOf(rule), on_deny: rule.because };
}

function approval(rule: ArgumentRule): ApproveIf {
  return { conditions: conditionsOf(rule), reason: rule.because };
}

/** A missing argument makes a clause hold, so a clause that lets it be left out asks first whether it is given. */
function conditionsOf(rule: ArgumentRule): Condition[] {
  const { path, test, passesLeftOut } = rule;
  const given: Condition[] = passesLeftOut ? [{ path, op: 'exists' }] : [];
  return test === 'given' ? given : [...given, conditionOf(rule)];
}

function conditionOf({ path, test, threshold, words, risky = true }: ArgumentRule): Condition {
  if (test === 'leading') return { path, op: 'regex', value: LEADING };
  if (words) return { path, op: 'not_in', value: [...words] };
  return threshold === undefined ? { path, op: 'eq', value: risky } : { path, op: 'gt', value: threshold };
}
