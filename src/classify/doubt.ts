import { compareCategories } from '#model/scales.ts';
import type { Category, Confidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule, Span } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';
import type { Subject } from '#signals/subject.ts';
import { likeliest, weigh } from '#signals/weights.ts';
import { askable } from './asking.ts';
import { confidenceOf } from './confidence.ts';
import { evidenceOfEffect, type Fired, fire, type Question } from './effects.ts';
import { isPlain, isToldAsVerb, namesReading } from './firmness.ts';
import { worst } from './judge.ts';
import { type Effects, type Gathered, judged } from './judged.ts';

/** How likely a category must be to overrule what the rules are likely to be right about, and how likely to take back what a plain verb tells. */
const SURE = 0.7;
const SURER = 0.85;
/** How likely reading must be before it takes back a deed that follows it. */
const SUREST = 0.95;
/** How likely one must be before a plain loss or payment is taken back, or a vague one for reading. */
const HARDLY_A_DOUBT = 0.9;
/** The categories of loss and payment. */
const LOSSES: ReadonlySet<Category> = new Set(['Destructive', 'Financial']);
/** How likely reading must be before a vague verb of a category is taken for it. */
const HARMLESS_FROM: Readonly<Record<Category, number>> = {
  Read: 0,
  Write: 0,
  Execute: SURE,
  Destructive: HARDLY_A_DOUBT,
  Financial: HARDLY_A_DOUBT,
};
/** Verbs of which nothing but an answer comes. */
const ANSWERS: ReadonlySet<string> = new Set([
  'list',
  'get',
  'retrieve',
  'find',
  'search',
  'show',
  'fetch',
  'export',
  'evaluate',
  'describe',
  'view',
]);
/** Verbs that make something, kept or only returned. */
const MAKES: ReadonlySet<string> = new Set(['generate', 'produce', 'compose', 'transform', 'build']);
const IN_DOUBT = askable(RULES.filter((rule): rule is EffectRule => rule.kind === 'effect' && rule.inDoubt === true));

/** What the rules say of a subject, and how sure they are. */
type Sure = Gathered & { readonly confidence: Confidence };

/** How sure the rules are of what they say. */
export function confidenceByRules({ subject }: Question, { verdicts, evidence }: Gathered): Confidence {
  return confidenceOf(worst(verdicts).category, evidence, subject);
}

/**
 * What is said of a tool once its category is settled: where the rules are not sure, all its words are weighed, and what gave a higher category falls with
 * the traits of the same words; where the rules are likely to be right, the words need to be sure.
 */
export function settled(one: Question, effects: Effects, said: Sure): Gathered {
  if (!mayBeOverruled(said, one.subject)) return said;
  const doubts = fire(IN_DOUBT, [one])[0] as Effects;
  const gives = doubts[0]?.rule.gives;
  if (!gives) return said;
  const higher = effects.filter(isAbove(gives));
  const surer = said.confidence === 'weak' || likeliest(one.subject).probability >= SURER;
  const mayFall = (fired: Fired<EffectRule>) =>
    givesWay(fired, gives, one.subject) || (gives === 'Read' && followsReading(fired, said, one.subject));
  if (!higher.every((fired) => mayFall(fired) && (surer || isVaguelyTold(fired, one.subject)))) return said;
  const heard = without(higher, effects);
  const known = heard.some(({ rule }) => rule.gives === gives);
  const { verdicts, evidence } = judged([one], [known ? heard : [...heard, ...doubts]])[0] as Gathered;
  const told = { verdicts, evidence: known ? [...evidence, ...doubts.flatMap(evidenceOfEffect)] : evidence };
  return known && higher.length === 0 ? { ...told, confidence: said.confidence } : { ...told, byWords: true };
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

function mayBeOverruled({ confidence, verdicts }: Sure, subject: Subject): boolean {
  const { category, probability } = likeliest(subject);
  if (category !== 'Read' && probability < SURER && isToldToRead(verdicts, subject)) return false;
  if (confidence !== 'likely') return confidence === 'weak';
  return probability >= SURE && category !== worst(verdicts).category;
}

/** Nothing but an answer is told, by the verb of the main clause and in so many words: `List all proxies`. */
function isToldToRead(verdicts: Gathered['verdicts'], { acts }: Subject): boolean {
  if (worst(verdicts).category !== 'Read') return false;
  return acts.some(({ source, effect, lemma, doubtful }) => source === 'text' && effect === 'read' && !doubtful && ANSWERS.has(lemma));
}

/** What is said of a whole tool beside its actions: what would be graver than all of them needs words that mean it, all words on its side, or an author who states it. */
export function besideActions({ subject }: Question, effects: Effects, worstAction: Category): Effects {
  const higher = effects.filter(isAbove(worstAction));
  const mayFall = worstAction === 'Read' && namesReading(subject) ? isToldByVerbs : isVaguelyTold;
  if (higher.length === 0 || !higher.every((fired) => mayFall(fired, subject) && !isAdmitted(fired.rule, subject))) return effects;
  const weighed = weigh(subject);
  const agrees = weighed !== undefined && compareCategories(weighed.category, worstAction) <= 0;
  return agrees ? effects.filter((fired) => !higher.includes(fired)) : effects;
}

function isAbove(category: Category): (fired: Fired<EffectRule>) => boolean {
  return ({ rule: { gives } }) => gives !== undefined && compareCategories(gives, category) > 0;
}

/**
 * A turn of phrase or an argument stands, whatever all words say, a loss that the author admits, and a name that nothing describes. A verb gives way to
 * what is less grave, but to reading only where it may be a noun, or makes what may be the answer and all words are surer; one that sets something off only where
 * reading is likely, too. One of loss or payment gives way only where it may be a noun or hardly a doubt is left, and to reading only where both hold.
 */
function givesWay(fired: Fired<EffectRule>, gives: Category, subject: Subject): boolean {
  if (fired.rule.fallback) return true;
  if (stands(fired, subject)) return false;
  const vague = isVaguelyTold(fired, subject);
  const { probability } = likeliest(subject);
  const { gives: said = 'Read' } = fired.rule;
  if (gives === 'Read') return (vague && probability >= HARMLESS_FROM[said]) || (mayOnlyAnswer(fired, subject) && probability >= SURER);
  return vague || !LOSSES.has(said) || probability >= HARDLY_A_DOUBT;
}

/** Whether a deed that is no loss, and that the rules are not sure of, only follows what a text says is read, where hardly a word speaks for anything but reading and the author does not either. */
function followsReading({ rule, spans }: Fired<EffectRule>, { confidence }: Sure, subject: Subject): boolean {
  if (confidence !== 'weak' || (rule.gives && LOSSES.has(rule.gives)) || statesChange(subject)) return false;
  const first = subject.acts.find(({ source }) => source === 'text');
  const follows = (act: Act) => act.source === 'text' && act !== first;
  return (
    first?.effect === 'read' &&
    !first.doubtful &&
    likeliest(subject).probability >= SUREST &&
    spans.every((span) => actsBehind(span, subject).some(follows))
  );
}

/** Whether all that is done is to make something, which may be no more than the answer. */
function mayOnlyAnswer({ rule, spans }: Fired<EffectRule>, subject: Subject): boolean {
  const behind = spans.flatMap((span) => actsBehind(span, subject));
  return rule.gives === 'Write' && !statesChange(subject) && behind.every(({ lemma }) => MAKES.has(lemma));
}

/** Whether the author states that a call changes something. */
function statesChange({ annotations }: Subject): boolean {
  return annotations['readOnlyHint'] === false || annotations['destructiveHint'] === true;
}

function stands({ rule, spans }: Fired<EffectRule>, subject: Subject): boolean {
  return (
    subject.description.tokens.length === 0 || isAdmitted(rule, subject) || spans.some((span) => actsBehind(span, subject).length === 0)
  );
}

/** Whether the author states the loss that a rule finds. */
function isAdmitted({ gives }: EffectRule, { annotations }: Subject): boolean {
  return gives === 'Destructive' && annotations['destructiveHint'] === true;
}

/** Whether verbs stand behind an effect that is no loss or payment, and no turn of phrase or argument; or vague ones. */
function isToldByVerbs(fired: Fired<EffectRule>, subject: Subject): boolean {
  const { rule, spans } = fired;
  const isLoss = rule.gives !== undefined && LOSSES.has(rule.gives);
  return isLoss ? isVaguelyTold(fired, subject) : spans.every((span) => actsBehind(span, subject).length > 0);
}

/** Whether acts stand behind an effect, and no plain one. */
function isVaguelyTold({ spans }: Pick<Fired<EffectRule>, 'spans'>, subject: Subject): boolean {
  return spans.every((span) => isVague(span, subject));
}

/** Whether what stands behind some words are acts, and none of them is plain, nor one of several that a sentence lists. */
function isVague(span: Span, subject: Subject): boolean {
  const behind = actsBehind(span, subject);
  return behind.length > 0 && behind.every((act) => !act.joined && (act.doubtful || !(isPlain(act) || isToldAsVerb(act))));
}

function actsBehind({ at, quote }: Span, { acts }: Subject): Act[] {
  return acts.filter((act) => act.at === at && act.quote === quote);
}
