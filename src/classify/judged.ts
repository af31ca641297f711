import type { Confidence, Evidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule, ModifierRule } from '#rules/rule.ts';
import { askable } from './asking.ts';
import { evidenceOfEffect, evidenceOfModifier, type Fired, fire, type Question } from './effects.ts';
import { categoriesOf, judge, type Verdict } from './judge.ts';

/** What the rules say of a subject: a verdict for each category that they give, and the evidence. */
export interface Gathered {
  readonly verdicts: readonly Verdict[];
  readonly evidence: Evidence[];
  /** How sure the rules make the category, where that was asked already. */
  readonly confidence?: Confidence;
  /** All words together gave the category, against what single ones say or where none says anything: they are no second witness for it. */
  readonly byWords?: true;
}

/** The effect rules that fired for a subject. */
export type Effects = readonly Fired<EffectRule>[];

const MODIFIERS = askable(RULES.filter((rule): rule is ModifierRule => rule.kind === 'modifier'));

/** What effects come to, with the modifiers that move them. */
export function judged(questions: readonly Question[], effects: readonly Effects[]): Gathered[] {
  const categories = effects.map(categoriesOf);
  const modifiers = fire(MODIFIERS, questions, ({ moves }, index) => categories[index]?.includes(moves) ?? false);
  return effects.map((fired, index) => ({
    verdicts: judge(fired, modifiers[index] as Fired<ModifierRule>[]),
    evidence: [...fired.flatMap(evidenceOfEffect), ...(modifiers[index] as Fired<ModifierRule>[]).flatMap(evidenceOfModifier)],
  }));
}
