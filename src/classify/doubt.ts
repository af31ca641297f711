import { compareCategories } from '#model/scales.ts';
import type { Confidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule, Span } from '#rules/rule.ts';
import type { Subject } from '#signals/subject.ts';
import { askable } from './asking.ts';
import { type Balanced, type Balances, balance } from './balance.ts';
import { confidenceOf } from './confidence.ts';
import { evidenceOfEffect, type Fired, fire, type Question } from './effects.ts';
import type { Effects } from './effects-of.ts';
import { worst } from './judge.ts';
import { type Gathered, judged } from './judged.ts';
import { mayBeReading } from './may-be-reading.ts';
import { type Manner, mannerOf } from './signs.ts';
import { isAbove, isAdmitted, LOSSES } from './stated.ts';

/** How likely a category must be before something graver that is firmly told falls for it. */
const HARDLY_A_DOUBT = 0.9;
/** How likely something graver must be before it counts more than what the rules are sure of: more than all else together, and still more than reading. */
const GRAVER = 0.5;
const MORE_THAN_READING = 0.6;
/** How likely a danger may be before what nothing tells is no longer taken for reading: missing one weighs nearly as much as three alarms for nothing. */
const DANGER = 0.27;
/** From which chance on a category is likely, by how sure the rules are of it, and certain where they are certain. */
const LIKELY: Readonly<Record<Confidence, number>> = { weak: 0.95, likely: 0.9, certain: 0.9 };
const CERTAIN = 0.98;
const IN_DOUBT = askable(RULES.filter((rule): rule is EffectRule => rule.kind === 'effect' && rule.inDoubt === true));

/**
 * What is said of a whole tool without actions once what the rules say and what all its words say are weighed against each other: what gave a higher category
 * falls with the traits of the same words, unless it stands whatever is likely; a category that no rule gives rests on the words that speak most for it.
 */
export function settled(one: Question, effects: Effects, said: Gathered): Gathered {
  const { category } = worst(said.verdicts);
  const byRules = confidenceOf(category, said.evidence, one.subject);
  const isSure = byRules !== 'weak';
  const balanced = balance(one.subject, effects);
  const likeliest = isSure || category !== 'Read' ? balanced : warily(balanced);
  if (isSure && likeliest.category === category) return { ...said, confidence: surenessOf(likeliest, byRules, one.subject) };
  const least = category === 'Read' ? MORE_THAN_READING : GRAVER;
  const isDoubtful = compareCategories(likeliest.category, category) > 0 && likeliest.chance < least;
  return (isSure && isDoubtful ? undefined : retold(one, effects, likeliest)) ?? { ...said, confidence: 'weak' };
}

/** What counts where nothing tells that a call only reads: the likeliest danger, unless there is hardly one. */
function warily(balanced: Balances): Balanced {
  return balanced.category === 'Read' && balanced.danger.chance >= DANGER ? balanced.danger : balanced;
}

/** The same with a category that is likelier than what the rules come to; undefined where something stands against it or no words prove it. */
function retold(one: Question, effects: Effects, likeliest: Balanced): Gathered | undefined {
  const { category } = likeliest;
  const byWords = (fire(IN_DOUBT, [one])[0] as Effects).filter(({ rule }) => rule.gives === category);
  const higher = effects.filter(isAbove(category));
  const heard = without(higher, effects);
  const isKnown = heard.some(({ rule }) => rule.gives === category);
  if (!(isKnown || byWords.length > 0) || higher.some((fired) => stands(fired, likeliest, one.subject))) return undefined;
  if (!isKnown) return { ...(judged([one], [[...heard, ...byWords]])[0] as Gathered), confidence: 'weak' };
  const { verdicts, evidence } = judged([one], [heard])[0] as Gathered;
  return {
    verdicts,
    evidence: [...evidence, ...byWords.flatMap(evidenceOfEffect)],
    confidence: surenessOf(likeliest, 'weak', one.subject),
  };
}

/** How sure a category is that is so likely, and that a rule gives; what only a name says, and says vaguely, is never likely. */
function surenessOf({ chance }: Balanced, byRules: Confidence, { description }: Subject): Confidence {
  if (chance < LIKELY[byRules] || (byRules === 'weak' && description.tokens.length === 0)) return 'weak';
  return chance >= CERTAIN && byRules === 'certain' ? 'certain' : 'likely';
}

/** Whether an effect stands against a lower category: what a name says that nothing describes, a loss that the author admits, what an argument shows, what can be no reading, and what is firmly told while there is a doubt. */
function stands(fired: Fired<EffectRule>, { category, chance }: Balanced, subject: Subject): boolean {
  const { rule, spans } = fired;
  if (rule.fallback) return false;
  if (subject.description.tokens.length === 0 || isAdmitted(rule, subject) || spans.some(isArgument)) return true;
  if (category === 'Read') return !mayBeReading(fired, chance, subject);
  return chance < HARDLY_A_DOUBT && isFirmlyTold(rule, mannerOf(spans, subject));
}

function isArgument({ at }: Span): boolean {
  return at.startsWith('/inputSchema');
}

/** By a turn of phrase, or a plain verb of loss or payment. */
function isFirmlyTold({ gives }: EffectRule, manner: Manner): boolean {
  return manner === 'turn' || (manner === 'plain' && gives !== undefined && LOSSES.has(gives));
}

/** The effects that stand where some fall: not those, nor one that only gives traits and rests on their words alone. */
function without(fallen: Effects, effects: Effects): Effects {
  const words = new Set(fallen.flatMap(({ spans }) => spans.map(placeOf)));
  return effects.filter(
    (fired) =>
      !fallen.includes(fired) && !fired.rule.fallback && (fired.rule.gives || !fired.spans.every((span) => words.has(placeOf(span)))),
  );
}

function placeOf({ at, quote }: Span): string {
  return `${at}\n${quote}`;
}
