import { compareCategories, compareSeverities } from '#model/scales.ts';
import type { Category, Severity } from '#model/types.ts';
import type { EffectRule, ModifierRule } from '#rules/rule.ts';
import { baseOf } from './bases.ts';
import type { Fired } from './effects.ts';

/** A category with how bad its worst effect is. */
export interface Verdict {
  readonly category: Category;
  readonly severity: Severity;
}

/** One verdict for each category that effects give. */
export function judge(effects: readonly Fired<EffectRule>[], modifiers: readonly Fired<ModifierRule>[]): Verdict[] {
  const categories = new Set(effects.flatMap(({ rule }) => rule.gives ?? []));
  return [...categories].map((category) => ({
    category,
    severity: severityOf(
      category,
      effects.filter(({ rule }) => rule.gives === category),
      modifiers.filter(({ rule }) => rule.moves === category),
    ),
  }));
}

/** The label of several verdicts: the highest category, the highest severity of all. */
export function worst(verdicts: readonly [Verdict, ...Verdict[]]): Verdict {
  return verdicts.reduce((label, verdict) => ({
    category: compareCategories(verdict.category, label.category) > 0 ? verdict.category : label.category,
    severity: highest(label.severity, verdict.severity),
  }));
}

/** Each effect weighs what its rule states or the base; a modifier down moves only the base, a modifier up moves the whole. */
function severityOf(category: Category, effects: readonly Fired<EffectRule>[], modifiers: readonly Fired<ModifierRule>[]): Severity {
  const base = baseOf(category);
  const moves = modifiers.map(({ rule }) => rule.to);
  const lowered = moves.filter((to) => compareSeverities(to, base) < 0).reduce(lowest, base);
  const raised = moves.filter((to) => compareSeverities(to, base) > 0);
  const weights = effects.map(({ rule }) => rule.severity ?? lowered);
  return [...weights, ...raised].reduce(highest);
}

function highest(a: Severity, b: Severity): Severity {
  return compareSeverities(a, b) >= 0 ? a : b;
}

function lowest(a: Severity, b: Severity): Severity {
  return compareSeverities(a, b) <= 0 ? a : b;
}
