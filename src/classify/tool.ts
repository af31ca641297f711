import type { Action, Evidence, Finding, Parameter, RawTool, ToolAssessment, TraitId } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule, FindingRule, ModifierRule } from '#rules/rule.ts';
import type { Choice } from '#signals/choices.ts';
import { subjectBesideChoices, subjectOf, subjectOfChoice } from '#signals/read-tool.ts';
import type { Subject } from '#signals/subject.ts';
import { askable, askedAbout, type Bits, givenBy } from './asking.ts';
import { confidenceOf } from './confidence.ts';
import { evidence, evidenceOfEffect, evidenceOfModifier, type Fired, fire, partOfTrait } from './effects.ts';
import { categoriesOf, judge, type Verdict, worst } from './judge.ts';

/** Everything that the definition of one tool tells of it. */
export type ToolLabel = Omit<ToolAssessment, 'digest'>;

const EFFECTS = askable(RULES.filter((rule): rule is EffectRule => rule.kind === 'effect' && !rule.fallback));
const FALLBACKS = RULES.filter((rule): rule is EffectRule => rule.kind === 'effect' && rule.fallback === true);
const MODIFIERS = askable(RULES.filter((rule): rule is ModifierRule => rule.kind === 'modifier'));
const FINDINGS = askable(RULES.filter((rule): rule is FindingRule => rule.kind === 'finding'));
const TRAITS = [...new Set(RULES.flatMap((rule) => (rule.kind === 'effect' ? (rule.traits ?? []) : [])))]
  .toSorted()
  .map((trait) => ({ trait, part: partOfTrait(trait) }));

/** Labels one tool by its definition alone; never throws, whatever the definition holds. */
export function classifyTool(tool: RawTool): ToolLabel {
  const subject = subjectOf(tool);
  const actions = subject.choices.map((choice) => labelAction(subject, choice));
  const whole = gather(subjectBesideChoices(subject), actions.length === 0);
  const verdict = worst([...whole.verdicts, ...actions]);
  const proofs = joined(whole.evidence, actions);
  return {
    name: tool.name,
    ...verdict,
    confidence: confidenceOf(verdict.category, proofs, subject),
    traits: traitsOf(proofs),
    evidence: proofs,
    actions,
    parameters: subject.parameters.map(publicParameter),
    findings: findingsOf(subject),
  };
}

/** What the rules say of a subject: a verdict for each category that they give, and the evidence. */
function gather(subject: Subject, withFallback: boolean): { verdicts: Verdict[]; evidence: Evidence[] } {
  const given = givenBy(subject);
  const effects = fireEffects(subject, given, withFallback);
  const categories = categoriesOf(effects);
  const modifiers = fire(
    askedAbout(given, MODIFIERS).filter(({ moves }) => categories.includes(moves)),
    subject,
  );
  return {
    verdicts: judge(effects, modifiers),
    evidence: [...effects.flatMap(evidenceOfEffect), ...modifiers.flatMap(evidenceOfModifier)],
  };
}

/** The effect rules that fire; those for want of anything better only when no other gives a category. */
function fireEffects(subject: Subject, given: Bits, withFallback: boolean): Fired<EffectRule>[] {
  const fired = fire(askedAbout(given, EFFECTS), subject);
  const isEnough = !withFallback || fired.some(({ rule }) => rule.gives);
  return isEnough ? fired : [...fired, ...fire(FALLBACKS, subject)];
}

function labelAction(subject: Subject, choice: Choice): Action {
  const { verdicts, evidence: proofs } = gather(subjectOfChoice(subject, choice), true);
  return { at: choice.at, value: choice.value, ...worst(verdicts), evidence: proofs };
}

function findingsOf(subject: Subject): Finding[] {
  return fire(askedAbout(givenBy(subject), FINDINGS), subject).map(({ rule: { id, message }, spans }) => ({
    rule: id,
    message,
    evidence: evidence(id, spans, { part: 'finding' }),
  }));
}

function traitsOf(proofs: readonly Evidence[]): TraitId[] {
  const parts = new Set(proofs.map(({ part }) => part));
  return TRAITS.filter(({ part }) => parts.has(part)).map(({ trait }) => trait);
}

/** The evidence of a tool and of its actions, each proof once. */
function joined(whole: Evidence[], actions: readonly Action[]): Evidence[] {
  if (actions.length === 0) return whole;
  const all = [...whole, ...actions.flatMap((action) => action.evidence)];
  return [...new Map(all.map((proof) => [`${proof.rule}\n${proof.part}\n${proof.at}\n${proof.quote}`, proof])).values()];
}

function publicParameter({ at, name, type, required, roles }: Parameter): Parameter {
  return { at, name, type, required, roles };
}
