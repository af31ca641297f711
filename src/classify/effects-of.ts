import { RULES } from '#rules/index.ts';
import type { EffectRule } from '#rules/rule.ts';
import { askable } from './asking.ts';
import { type Fired, fire, type Question } from './effects.ts';

/** The effect rules that fired for a subject. */
export type Effects = readonly Fired<EffectRule>[];

const EFFECT_RULES = RULES.filter((rule): rule is EffectRule => rule.kind === 'effect');
const EFFECTS = askable(EFFECT_RULES.filter(({ fallback, inDoubt, lastly }) => !fallback && !inDoubt && !lastly));
const FALLBACKS = askable(EFFECT_RULES.filter(({ fallback }) => fallback));

/** The effects of each subject, without those that are asked for want of anything better. */
export function effectsOf(questions: readonly Question[]): Effects[] {
  return fire(EFFECTS, questions);
}

/** The same with those that are asked where nothing gives a category. */
export function withFallbacks(effects: readonly Effects[], questions: readonly Question[]): Effects[] {
  return effects.map((fired, index) =>
    fired.some(({ rule }) => rule.gives) ? fired : [...fired, ...(fire(FALLBACKS, [questions[index] as Question])[0] as Effects)],
  );
}
