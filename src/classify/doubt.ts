import { compareCategories } from '#model/scales.ts';
import type { Category, Confidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule, Span } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';
import type { Subject } from '#signals/subject.ts';
import { weigh } from '#signals/weights.ts';
import { askable } from './asking.ts';
import { confidenceOf } from './confidence.ts';
import { evidenceOfEffect, type Fired, fire, type Question } from './effects.ts';
import { isPlain } from './firmness.ts';
import { worst } from './judge.ts';
import { type Effects, type Gathered, judged } from './judged.ts';

/** How likely a category must be before another one is taken back that the rules are likely to be right about, and before a loss or a payment is. */
const SURE = 0.85;
const HARDLY_A_DOUBT = 0.9;
const IN_DOUBT = askable(RULES.filter((rule): rule is EffectRule => rule.kind === 'effect' && rule.inDoubt === true));

/** What the rules say of a subject, and how sure they are. */
type Sure = Gathered & { readonly confidence: Confidence };

/** How sure the rules are of what they say. */
export function confidenceByRules({ subject }: Question, { verdicts, evidence }: Gathered): Confidence {
  return confidenceOf(worst(verdicts).category, evidence, subject);
}

/**
 * What is said of a tool once its category is settled: where the rules are not sure, all its words are weighed, and what gave another category has no
 * say; where the rules are likely to be right, the words need to be sure.
 */
export function settled(one: Question, effects: Effects, said: Sure): Gathered {
  if (!mayBeOverruled(said, one.subject)) return said;
  const doubts = fire(IN_DOUBT, [one])[0] as Effects;
  const gives = doubts[0]?.rule.gives;
  if (!gives || !effects.filter(isAbove(gives)).every((fired) => givesWay(fired, gives, one.subject))) return said;
  const heard = effects.filter((fired) => !fired.rule.fallback && !isAbove(gives)(fired));
  const known = heard.some(({ rule }) => rule.gives === gives);
  const { verdicts, evidence } = judged([one], [known ? heard : [...heard, ...doubts]])[0] as Gathered;
  if (!known) return { verdicts, evidence, byWords: true };
  return { verdicts, evidence: [...evidence, ...doubts.flatMap(evidenceOfEffect)], confidence: said.confidence };
}

function mayBeOverruled({ confidence, verdicts }: Sure, subject: Subject): boolean {
  if (confidence !== 'likely') return confidence === 'weak';
  const weighed = weigh(subject);
  return weighed !== undefined && weighed.probability >= SURE && weighed.category !== worst(verdicts).category;
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
 * A turn of phrase or an argument stands, whatever all words say. A verb gives way to what is less grave, but to reading only where it may be a noun,
 * and one of loss or payment only where hardly a doubt is left besides.
 */
function givesWay({ rule, spans }: Fired<EffectRule>, gives: Category, subject: Subject): boolean {
  if (rule.fallback) return true;
  if (gives !== 'Read') return spans.every((span) => actsBehind(span, subject).length > 0);
  const isGrave = rule.gives === 'Destructive' || rule.gives === 'Financial';
  return spans.every((span) => isVague(span, subject)) && (!isGrave || (weigh(subject)?.probability ?? 0) >= HARDLY_A_DOUBT);
}

/** Whether what stands behind some words are acts, and none of them is plain. */
function isVague(span: Span, subject: Subject): boolean {
  const behind = actsBehind(span, subject);
  return behind.length > 0 && behind.every((act) => act.doubtful || !isPlain(act));
}

function actsBehind({ at, quote }: Span, { acts }: Subject): Act[] {
  return acts.filter((act) => act.at === at && act.quote === quote);
}
