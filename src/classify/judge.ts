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
  return categoriesOf(effects).map((category) => ({
    category,
    severity: severityOf(
      category,
      effects.filter(({ rule }) => rule.gives === category),
      modifiers.filter(({ rule }) => rule.moves === category),
    ),
  }));
}

/** The categories that effects give, each once. */
export function categoriesOf(effects: readonly Fired<EffectRule>[]): Category[] {
  const categories: Category[] = [];
  for (const { rule } of effects) if (rule.gives && !categories.includes(rule.gives)) categories.push(rule.gives);
  return categories;
}

/** The label of several verdicts: the highest category, the highest severity of all; there is always at least one. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const [first, ...others] = verdicts;
  if (!first) throw new Error('no rule gives a category where nothing else does');
  return others.reduce(
    (label, { category, severity }) => ({
      category: compareCategories(category, label.category) > 0 ? category : label.category,
      severity: highest(label.severity, severity),
    }),
    { category: first.category, severity: first.severity },
  );
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
