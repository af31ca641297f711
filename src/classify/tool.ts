import type { Action, Evidence, Finding, Parameter, RawTool, ToolAssessment, TraitId } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { EffectRule, FindingRule, ModifierRule } from '#rules/rule.ts';
import type { Choice } from '#signals/choices.ts';
import { subjectOf, subjectOfChoice } from '#signals/read-tool.ts';
import type { Subject } from '#signals/subject.ts';
import { confidenceOf } from './confidence.ts';
import { evidence, evidenceOfEffect, evidenceOfModifier, fire, fireEffects, partOfTrait } from './effects.ts';
import { judge, type Verdict, worst } from './judge.ts';

/** Everything that the definition of one tool tells of it. */
export type ToolLabel = Omit<ToolAssessment, 'digest'>;

const EFFECTS = RULES.filter((rule): rule is EffectRule => rule.kind === 'effect');
const MODIFIERS = RULES.filter((rule): rule is ModifierRule => rule.kind === 'modifier');
const FINDINGS = RULES.filter((rule): rule is FindingRule => rule.kind === 'finding');
const TRAITS = [...new Set(EFFECTS.flatMap(({ traits = [] }) => traits))].toSorted();

/** Labels one tool by its definition alone; never throws, whatever the definition holds. */
export function classifyTool(tool: RawTool): ToolLabel {
  const subject = subjectOf(tool);
  const actions = subject.choices.map((choice) => labelAction(subject, choice));
  const whole = gather(subject, actions.length === 0);
  const verdict = worst([...whole.verdicts, ...actions]);
  const proofs = uniqueEvidence([...whole.evidence, ...actions.flatMap((action) => action.evidence)]);
  return {
    name: tool.name,
    ...verdict,
    confidence: confidenceOf(verdict.category, proofs, subject),
    traits: traitsOf(proofs),
    evidence: proofs,
    actions,
    parameters: subject.parameters.map(publicParameter),
    findings: FINDINGS.flatMap((rule) => findingOf(rule, subject)),
  };
}

/** What the rules say of a subject: a verdict for each category that they give, and the evidence. */
function gather(subject: Subject, withFallback: boolean): { verdicts: Verdict[]; evidence: Evidence[] } {
  const effects = fireEffects(EFFECTS, { subject, withFallback });
  const categories = new Set(effects.flatMap(({ rule }) => rule.gives ?? []));
  const modifiers = fire(
    MODIFIERS.filter(({ moves }) => categories.has(moves)),
    subject,
  );
  return {
    verdicts: judge(effects, modifiers),
    evidence: [...effects.flatMap(evidenceOfEffect), ...modifiers.flatMap(evidenceOfModifier)],
  };
}

function labelAction(subject: Subject, choice: Choice): Action {
  const { verdicts, evidence: proofs } = gather(subjectOfChoice(subject, choice), true);
  return { at: choice.at, value: choice.value, ...worst(verdicts), evidence: proofs };
}

function findingOf(rule: FindingRule, subject: Subject): Finding[] {
  return fire([rule], subject).map(({ spans }) => ({
    rule: rule.id,
    message: rule.message,
    evidence: evidence(rule.id, spans, { part: 'finding' }),
  }));
}

function traitsOf(proofs: readonly Evidence[]): TraitId[] {
  const parts = new Set(proofs.map(({ part }) => part));
  return TRAITS.filter((trait) => parts.has(partOfTrait(trait)));
}

function uniqueEvidence(proofs: readonly Evidence[]): Evidence[] {
  const seen = new Map(proofs.map((proof) => [`${proof.rule}\n${proof.part}\n${proof.at}\n${proof.quote}`, proof]));
  return [...seen.values()];
}

function publicParameter({ at, name, type, required, roles }: Parameter): Parameter {
  return { at, name, type, required, roles };
}
