import type { Category } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule } from '#rules/rule.ts';
import type { Subject } from '#signals/subject.ts';
import { askable, givenBy } from './asking.ts';
import { besideActions, confidenceByRules, settled } from './doubt.ts';
import { fire, type Question } from './effects.ts';
import { type Effects, type Gathered, judged } from './judged.ts';

const EFFECT_RULES = RULES.filter((rule): rule is EffectRule => rule.kind === 'effect');
const EFFECTS = askable(EFFECT_RULES.filter(({ fallback, inDoubt, lastly }) => !fallback && !inDoubt && !lastly));
const FALLBACKS = askable(EFFECT_RULES.filter(({ fallback }) => fallback));

/** What the rules say of subjects that are one action each; those are asked at last that are for want of anything better. */
export function gather(subjects: readonly Subject[]): Gathered[] {
  const questions = subjects.map(question);
  return judged(questions, withFallbacks(fire(EFFECTS, questions), questions));
}

/** What the rules say of whole tools; of one that has actions only what holds for all of them, of any other one also what is said in doubt. */
export function gatherWhole(subjects: readonly Subject[], worstActions: readonly (Category | undefined)[]): Gathered[] {
  const questions = subjects.map(question);
  const effects = fire(EFFECTS, questions);
  const complete = withFallbacks(effects, questions);
  const heard = effects.map((fired, index) => {
    const worst = worstActions[index];
    return worst ? besideActions(questions[index] as Question, fired, worst) : (complete[index] as Effects);
  });
  const said = judged(questions, heard);
  const sure = said.map((one, index) => (worstActions[index] ? undefined : confidenceByRules(questions[index] as Question, one)));
  return said.map((one, index) => {
    const confidence = sure[index];
    return confidence ? settled(questions[index] as Question, heard[index] as Effects, { ...one, confidence }) : one;
  });
}

/** A subject with what of it rules may need. */
export function question(subject: Subject): Question {
  return { subject, given: givenBy(subject) };
}

function withFallbacks(effects: readonly Effects[], questions: readonly Question[]): Effects[] {
  return effects.map((fired, index) =>
    fired.some(({ rule }) => rule.gives) ? fired : [...fired, ...(fire(FALLBACKS, [questions[index] as Question])[0] as Effects)],
  );
}
