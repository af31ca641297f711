import type { Category } from '#model/types.ts';
import type { Subject } from '#signals/subject.ts';
import { chanceOf, type Likeliest, quotedIn, reasonsAgainstReading, weigh } from '#signals/weights.ts';
import type { EffectRule } from './rule.ts';

/** How likely a category must be. */
const LIKELY = 0.35;
/** How likely reading must be: nothing is taken for harmless that is as likely to do more. */
const HARMLESS = 0.5;
/** How likely what is dangerous to take for reading must be to be told beside it. */
const DANGEROUS = 0.2;

/** The rule that speaks for a category where no other rule is sure, by all words of the definition together. */
export function weighedAs(category: Category): EffectRule {
  return {
    id: `weighs-as-${category.toLowerCase()}`,
    title: `Weighs as ${category}`,
    status: 'trial',
    attacks: [],
    frameworks: [],
    message: `No single phrase settles what a call does; all words of the definition together are most like those of ${category} tools.`,
    kind: 'effect',
    scope: 'tool',
    gives: category,
    inDoubt: true,
    find: (subject) => {
      const weighed = weigh(subject);
      if (weighed?.category === category) return isLikely(weighed) ? weighed.because.map(quotedIn) : [];
      return weighed?.category === 'Read' && isDanger(category, subject) ? reasonsAgainstReading(category, subject).map(quotedIn) : [];
    },
  };
}

function isLikely({ category, probability }: Likeliest): boolean {
  return probability >= (category === 'Read' ? HARMLESS : LIKELY);
}

function isDanger(category: Category, subject: Subject): boolean {
  return category !== 'Write' && chanceOf(category, subject) >= DANGEROUS;
}
