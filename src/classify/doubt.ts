import { compareCategories } from '#model/scales.ts';
import type { Category, Confidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule, Span } from '#rules/rule.ts';
import type { Subject } from '#signals/subject.ts';
import { weigh } from '#signals/weights.ts';
import { askable } from './asking.ts';
import { confidenceOf } from './confidence.ts';
import { evidenceOfEffect, type Fired, fire, type Question } from './effects.ts';
import { isPlain } from './firmness.ts';
import { worst } from './judge.ts';
import { type Effects, type Gathered, judged } from './judged.ts';

/** How likely a category must be before what was plainly read, or a loss or a payment that was read into vague words, is taken back. */
const SURE = 0.85;
const IN_DOUBT = askable(RULES.filter((rule): rule is EffectRule => rule.kind === 'effect' && rule.inDoubt === true));

/** What the rules say of a subject, and how sure they are. */
type Sure = Gathered & { readonly confidence: Confidence };

/** How sure the rules are of what they say. */
export function confidenceByRules({ subject }: Question, { verdicts, evidence }: Gathered): Confidence {
  return confidenceOf(worst(verdicts).category, evidence, subject);
}

/**
 * What is said of a tool once its category is settled: where it would be weak, all its words are weighed, and what gave a higher category only by
 * words that may mean something else has no say.
 */
export function settled(one: Question, effects: Effects, said: Sure): Gathered {
  const { confidence } = said;
  if (confidence === 'certain' || (confidence === 'likely' && (weigh(one.subject)?.probability ?? 0) < SURE)) return said;
  const doubts = fire(IN_DOUBT, [one])[0] as Effects;
  const gives = doubts[0]?.rule.gives;
  if (!gives) return said;
  const [higher, heard] = [effects.filter(isAbove(gives)), effects.filter((fired) => !fired.rule.fallback && !isAbove(gives)(fired))];
  const known = heard.some(({ rule }) => rule.gives === gives);
  const { verdicts, evidence } = judged([one], [known ? heard : [...heard, ...doubts]])[0] as Gathered;
  const told = { verdicts, evidence: known ? [...evidence, ...doubts.flatMap(evidenceOfEffect)] : evidence, confidence };
  return known && higher.length === 0 ? told : { ...told, byWords: true };
}

/** What is said of a whole tool beside its actions: what would be graver than all of them needs words that mean it, or all words on its side. */
export function besideActions({ subject }: Question, effects: Effects, worstAction: Category): Effects {
  const higher = effects.filter(isAbove(worstAction));
  if (higher.length === 0 || !higher.every(({ spans }) => spans.every((span) => isVague(span, subject)))) return effects;
  const weighed = weigh(subject);
  const agrees = weighed !== undefined && compareCategories(weighed.category, worstAction) <= 0;
  return agrees ? effects.filter((fired) => !higher.includes(fired)) : effects;
}

function isAbove(category: Category): (fired: Fired<EffectRule>) => boolean {
  return ({ rule: { gives } }) => gives !== undefined && compareCategories(gives, category) > 0;
}

/**
 * Words that may mean something else have to give way: of a change where hardly a doubt is left or its verbs may be nouns, of what is graver only where
 * its verbs may be nouns, of a loss or a payment only where both hold. Where nothing was said, there is nothing to take back.
 */
function mayBeOverruled({ rule: { gives, fallback }, spans }: Fired<EffectRule>, subject: Subject): boolean {
  if (fallback) return true;
  const sure = (weigh(subject)?.probability ?? 0) >= HARDLY_A_DOUBT;
  const vague = spans.every((span) => isVague(span, subject));
  if (gives === 'Write') return vague || sure;
  return gives === 'Execute' ? vague : vague && sure;
}

/** Whether what stands behind some words are acts, and none of them is plain. */
function isVague({ at, quote }: Span, { acts }: Subject): boolean {
  const behind = acts.filter((act) => act.at === at && act.quote === quote);
  return behind.length > 0 && behind.every((act) => act.doubtful || !isPlain(act));
}
