import type { Category } from '#model/types.ts';
import type { Subject } from '#signals/subject.ts';
import { besideActions } from './beside-actions.ts';
import { settled } from './doubt.ts';
import { type Question, question } from './effects.ts';
import { type Effects, effectsOf, withFallbacks } from './effects-of.ts';
import { type Gathered, judged } from './judged.ts';

/** What the rules say of subjects that are one action each; those are asked at last that are for want of anything better. */
export function gather(subjects: readonly Subject[]): Gathered[] {
  const questions = subjects.map(question);
  return judged(questions, withFallbacks(effectsOf(questions), questions));
}

/** What the rules say of whole tools; of one that has actions only what holds for all of them, of any other one also what is said in doubt. */
export function gatherWhole(subjects: readonly Subject[], worstActions: readonly (Category | undefined)[]): Gathered[] {
  const questions = subjects.map(question);
  const effects = effectsOf(questions);
  const complete = withFallbacks(effects, questions);
  const heard = effects.map((fired, index) => {
    const worst = worstActions[index];
    return worst ? besideActions(questions[index] as Question, fired, worst) : (complete[index] as Effects);
  });
  const said = judged(questions, heard);
  return said.map((one, index) => (worstActions[index] ? one : settled(questions[index] as Question, heard[index] as Effects, one)));
}
