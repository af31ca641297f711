import { compareCategories } from '#model/scales.ts';
import type { Category } from '#model/types.ts';
import type { EffectRule } from '#rules/rule.ts';
import type { Subject } from '#signals/subject.ts';
import { weigh } from '#signals/weights.ts';
import type { Fired, Question } from './effects.ts';
import type { Effects } from './effects-of.ts';
import { namesReading } from './firmness.ts';
import { mannerOf } from './signs.ts';
import { isAbove, isAdmitted, LOSSES } from './stated.ts';

/** What is said of a whole tool beside its actions: what would be graver than all of them needs words that mean it, all words on its side, or an author who states it. */
export function besideActions({ subject }: Question, effects: Effects, worstAction: Category): Effects {
  const higher = effects.filter(isAbove(worstAction));
  const mayFall = worstAction === 'Read' && namesReading(subject) ? isToldByVerbs : isVaguelyTold;
  if (higher.length === 0 || !higher.every((fired) => mayFall(fired, subject) && !isAdmitted(fired.rule, subject))) return effects;
  const weighed = weigh(subject);
  const agrees = weighed !== undefined && compareCategories(weighed.category, worstAction) <= 0;
  return agrees ? effects.filter((fired) => !higher.includes(fired)) : effects;
}

/** Whether verbs stand behind an effect that is no loss or payment, and no turn of phrase or argument; or vague ones. */
function isToldByVerbs(fired: Fired<EffectRule>, subject: Subject): boolean {
  const isLoss = fired.rule.gives !== undefined && LOSSES.has(fired.rule.gives);
  return isLoss ? isVaguelyTold(fired, subject) : mannerOf(fired.spans, subject) !== 'turn';
}

/** Whether acts stand behind an effect, and no plain one. */
function isVaguelyTold({ spans }: Fired<EffectRule>, subject: Subject): boolean {
  return mannerOf(spans, subject) === 'vague';
}
