import { compareCategories } from '#model/scales.ts';
import type { Category, Confidence, Evidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule, ModifierRule } from '#rules/rule.ts';
import type { Subject } from '#signals/subject.ts';
import { weigh } from '#signals/weights.ts';
import { askable, givenBy } from './asking.ts';
import { confidenceOf } from './confidence.ts';
import { evidenceOfEffect, evidenceOfModifier, type Fired, fire, type Question } from './effects.ts';
import { isPlain } from './firmness.ts';
import { categoriesOf, judge, type Verdict, worst } from './judge.ts';

/** What the rules say of a subject: a verdict for each category that they give, and the evidence. */
export interface Gathered {
  readonly verdicts: readonly Verdict[];
  readonly evidence: Evidence[];
  /** How sure the category is, where that was settled already. */
  readonly confidence?: Confidence;
}

/** How likely a category must be before a loss or a payment that was read into words is taken back. */
const HARDLY_A_DOUBT = 0.9;

type Effects = readonly Fired<EffectRule>[];

const EFFECT_RULES = RULES.filter((rule): rule is EffectRule => rule.kind === 'effect');
const EFFECTS = askable(EFFECT_RULES.filter(({ fallback, inDoubt }) => !fallback && !inDoubt));
const FALLBACKS = askable(EFFECT_RULES.filter(({ fallback }) => fallback));
const IN_DOUBT = askable(EFFECT_RULES.filter(({ inDoubt }) => inDoubt));
const MODIFIERS = askable(RULES.filter((rule): rule is ModifierRule => rule.kind === 'modifier'));

/** What the rules say of subjects that are one action each; those are asked at last that are for want of anything better. */
export function gather(subjects: readonly Subject[]): Gathered[] {
  const questions = subjects.map(question);
  return weighed(questions, lastly(fire(EFFECTS, questions), questions));
}

/** What the rules say of whole tools; of one that has actions only what holds for all of them, of any other one also what is said in doubt. */
export function gatherWhole(subjects: readonly Subject[], hasActions: readonly boolean[]): Gathered[] {
  const { questions, effects } = asked(subjects, hasActions);
  return weighed(questions, effects).map((said, index) =>
    hasActions[index] ? said : settled(questions[index] as Question, effects[index] as Effects, said),
  );
}

/** The same without what is said in doubt. */
export function gatherPlainly(subjects: readonly Subject[], hasActions: readonly boolean[]): Gathered[] {
  const { questions, effects } = asked(subjects, hasActions);
  return weighed(questions, effects);
}

function asked(
  subjects: readonly Subject[],
  hasActions: readonly boolean[],
): { questions: readonly Question[]; effects: readonly Effects[] } {
  const questions = subjects.map(question);
  const effects = fire(EFFECTS, questions);
  const complete = lastly(effects, questions);
  return { questions, effects: effects.map((fired, index) => (hasActions[index] ? fired : (complete[index] as Effects))) };
}

/** A subject with what of it rules may need. */
export function question(subject: Subject): Question {
  return { subject, given: givenBy(subject) };
}

function lastly(effects: readonly Effects[], questions: readonly Question[]): Effects[] {
  return effects.map((fired, index) =>
    fired.some(({ rule }) => rule.gives) ? fired : [...fired, ...(fire(FALLBACKS, [questions[index] as Question])[0] as Effects)],
  );
}

/** What effects weigh together, with the modifiers that move them. */
function weighed(questions: readonly Question[], effects: readonly Effects[]): Gathered[] {
  const categories = effects.map(categoriesOf);
  const modifiers = fire(MODIFIERS, questions, ({ moves }, index) => categories[index]?.includes(moves) ?? false);
  return effects.map((fired, index) => ({
    verdicts: judge(fired, modifiers[index] as Fired<ModifierRule>[]),
    evidence: [...fired.flatMap(evidenceOfEffect), ...(modifiers[index] as Fired<ModifierRule>[]).flatMap(evidenceOfModifier)],
  }));
}

/** What is said of a tool after all its words were weighed, where its category would be weak; what gave a higher one only by words that may mean something else has no say then. */
function settled(one: Question, effects: Effects, said: Gathered): Gathered {
  const confidence = confidenceOf(worst(said.verdicts).category, said.evidence, one.subject);
  if (confidence !== 'weak') return { ...said, confidence };
  const doubts = fire(IN_DOUBT, [one])[0] as Effects;
  const gives = doubts[0]?.rule.gives;
  if (!gives) return said;
  const [higher, heard] = [effects.filter(isAbove(gives)), effects.filter((fired) => !fired.rule.fallback && !isAbove(gives)(fired))];
  if (!higher.every((fired) => mayBeOverruled(fired, one.subject))) return said;
  const known = heard.some(({ rule }) => rule.gives === gives);
  const { verdicts, evidence } = weighed([one], [known ? heard : [...heard, ...doubts]])[0] as Gathered;
  return { verdicts, evidence: known ? [...evidence, ...doubts.flatMap(evidenceOfEffect)] : evidence, confidence };
}

function isAbove(category: Category): (fired: Fired<EffectRule>) => boolean {
  return ({ rule: { gives } }) => gives !== undefined && compareCategories(gives, category) > 0;
}

/** A change may turn out to be a reading; what is graver only where nothing was said, or nothing but verbs that may be nouns; what is gravest only where hardly a doubt is left. */
function mayBeOverruled({ rule: { gives, fallback }, spans }: Fired<EffectRule>, subject: Subject): boolean {
  if (gives === 'Write' || fallback) return true;
  if (gives !== 'Execute' && (weigh(subject)?.probability ?? 0) < HARDLY_A_DOUBT) return false;
  return spans.every(({ at, quote }) =>
    subject.acts.some((act) => act.at === at && act.quote === quote && (act.doubtful || !isPlain(act))),
  );
}
