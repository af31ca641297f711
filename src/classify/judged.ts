import type { Confidence, Evidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { ModifierRule } from '#rules/rule.ts';
import { askable } from './asking.ts';
import { evidenceOfEffect, evidenceOfModifier, type Fired, fire, type Question } from './effects.ts';
import type { Effects } from './effects-of.ts';
import { categoriesOf, judge, type Verdict, worst } from './judge.ts';

/** What the rules say of a subject: a verdict for each category that they give, and the evidence. */
export interface Gathered {
  readonly verdicts: readonly Verdict[];
  readonly evidence: Evidence[];
  /** How sure the category is, where rules and words were weighed against each other. */
  readonly confidence?: Confidence;
}

const MODIFIER_RULES = RULES.filter((rule): rule is ModifierRule => rule.kind === 'modifier');
const MODIFIERS = askable(MODIFIER_RULES.filter(({ lastly }) => !lastly));
const LAST_MODIFIERS = askable(MODIFIER_RULES.filter(({ lastly }) => lastly));

/** What effects come to, with the modifiers that move them. */
export function judged(questions: readonly Question[], effects: readonly Effects[]): Gathered[] {
  const categories = effects.map(categoriesOf);
  const modifiers = fire(MODIFIERS, questions, ({ moves }, index) => categories[index]?.includes(moves) ?? false);
  return effects.map((fired, index) => {
    const moving = modifiers[index] as Fired<ModifierRule>[];
    return gatheredFrom(fired, moving.length > 0 ? moving : lastly(questions[index] as Question, fired));
  });
}

function gatheredFrom(effects: Effects, modifiers: readonly Fired<ModifierRule>[]): Gathered {
  return {
    verdicts: judge(effects, modifiers),
    evidence: [...effects.flatMap(evidenceOfEffect), ...modifiers.flatMap(evidenceOfModifier)],
  };
}

/** What all words of a whole tool move where no rule says what its category weighs. */
function lastly(one: Question, effects: Effects): Fired<ModifierRule>[] {
  const verdicts = judge(effects, []);
  if (one.subject.choice || verdicts.length === 0 || effects.some(({ rule }) => rule.severity)) return [];
  const { category } = worst(verdicts);
  return fire(LAST_MODIFIERS, [one], ({ moves }) => moves === category)[0] as Fired<ModifierRule>[];
}
