import type { Category, Confidence } from '#model/types.ts';
import type { Subject } from '#signals/subject.ts';
import { chanceOf } from '#signals/weights.ts';

/** How firmly the rules speak for a category. */
const FIRMNESS: Readonly<Record<Confidence, number>> = { weak: 0, likely: 1, certain: 2 };
/** From these chances on all words of a definition speak for a category too, and speak firmly. */
const CLEARLY = 0.85;
const FIRMLY = 0.95;

/** How sure a category is by the rules and by all words together: `certain` where both are firm, `likely` where they come to as much as one that is. */
export function agreedConfidence(byRules: Confidence, category: Category, subject: Subject): Confidence {
  if (byRules === 'weak' && subject.description.tokens.length === 0) return 'weak';
  const chance = chanceOf(category, subject);
  const byWords = Number(chance >= CLEARLY) + Number(chance >= FIRMLY);
  const firmness = FIRMNESS[byRules] + byWords;
  if (firmness < 2) return 'weak';
  return firmness < 4 ? 'likely' : 'certain';
}
