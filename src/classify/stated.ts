import { compareCategories } from '#model/scales.ts';
import type { Category } from '#model/types.ts';
import type { EffectRule } from '#rules/rule.ts';
import type { Subject } from '#signals/subject.ts';
import type { Fired } from './effects.ts';

/** The categories of loss and payment. */
export const LOSSES: ReadonlySet<Category> = new Set(['Destructive', 'Financial']);

/** Whether an effect gives a graver category than this one. */
export function isAbove(category: Category): (fired: Fired<EffectRule>) => boolean {
  return ({ rule: { gives } }) => gives !== undefined && compareCategories(gives, category) > 0;
}

/** Whether the author states that a call changes something. */
export function statesChange({ annotations }: Subject): boolean {
  return annotations['readOnlyHint'] === false || annotations['destructiveHint'] === true;
}

/** Whether the author states the loss that a rule finds. */
export function isAdmitted({ gives }: EffectRule, { annotations }: Subject): boolean {
  return gives === 'Destructive' && annotations['destructiveHint'] === true;
}
