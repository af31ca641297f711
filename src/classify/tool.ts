import type { Action, Evidence, Finding, Parameter, RawTool, ToolAssessment, TraitId } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { FindingRule } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { subjectBesideChoices, subjectOfChoice, subjectsOf } from '#signals/read-tool.ts';
import type { Subject } from '#signals/subject.ts';
import { toldOf } from '#signals/told.ts';
import { agreedConfidence } from './agreement.ts';
import { askable } from './asking.ts';
import { confidenceOf } from './confidence.ts';
import { evidence, type Fired, fire, partOfTrait } from './effects.ts';
import { gather, gatherWhole, question } from './gather.ts';
import { worst } from './judge.ts';
import type { Gathered } from './judged.ts';

/** Everything that the definition of one tool tells of it. */
export type ToolLabel = Omit<ToolAssessment, 'digest'>;

const FINDINGS = askable(RULES.filter((rule): rule is FindingRule => rule.kind === 'finding'));
/** So many definitions fit in memory whatever they hold. */
const MOST_AT_ONCE = 256;
const TRAITS = [...new Set(RULES.flatMap((rule) => (rule.kind === 'effect' ? (rule.traits ?? []) : [])))]
  .toSorted()
  .map((trait) => ({ trait, part: partOfTrait(trait) }));

/** Labels one tool by its definition alone; never throws, whatever the definition holds. */
export function classifyTool(tool: RawTool): ToolLabel {
  return classifyTools([tool])[0] as ToolLabel;
}

/** Labels several tools, each by its definition alone: what is done for many at once takes less time than for one after another. */
export function classifyTools(tools: readonly RawTool[]): ToolLabel[] {
  const labels: ToolLabel[] = [];
  for (let from = 0; from < tools.length; from += MOST_AT_ONCE) labels.push(...labelAtOnce(tools.slice(from, from + MOST_AT_ONCE)));
  return labels;
}

function labelAtOnce(tools: readonly RawTool[]): ToolLabel[] {
  const subjects = subjectsOf(tools);
  const actions = subjects.map(labelActions);
  const wholes = gatherWhole(
    subjects.map(subjectBesideChoices),
    actions.map((all) => (all.length > 0 ? worst(all).category : undefined)),
  );
  const findings = fire(FINDINGS, subjects.map(question));
  return subjects.map((subject, index) =>
    labelOf(subject, {
      whole: wholes[index] as Gathered,
      actions: actions[index] as Action[],
      found: findings[index] as Fired<FindingRule>[],
    }),
  );
}

/** Everything that the rules say of a tool. */
interface Said {
  readonly whole: Gathered;
  readonly actions: Action[];
  readonly found: readonly Fired<FindingRule>[];
}

function labelOf(subject: Subject, { whole, actions, found }: Said): ToolLabel {
  const verdict = worst([...whole.verdicts, ...actions]);
  const proofs = joined(whole.evidence, actions);
  const byRules = whole.confidence ?? confidenceOf(verdict.category, proofs, subject);
  return {
    name: subject.tool.name,
    ...verdict,
    confidence: whole.byWords ? byRules : agreedConfidence(byRules, verdict.category, subject),
    traits: traitsOf(proofs),
    evidence: proofs,
    actions,
    parameters: subject.parameters.map(publicParameter),
    findings: found.map(findingOf),
  };
}

function labelActions(subject: Subject): Action[] {
  const { choices } = subject;
  if (choices.length === 0) return [];
  const gathered = gather(choices.map((choice) => subjectOfChoice(subject, choice)));
  return choices.map(({ at, value }, index) => {
    const { verdicts, evidence: proofs } = gathered[index] as Gathered;
    return { at, value, ...worst(verdicts), evidence: proofs };
  });
}

function findingOf({ rule: { id, message }, spans }: Fired<FindingRule>): Finding {
  return { rule: id, message, evidence: evidence(id, spans, { part: 'finding' }) };
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

function publicParameter(parameter: ParameterSignal): Parameter {
  const { at, name, type, required, roles } = parameter;
  const told = toldOf(parameter);
  return told ? { at, name, type, required, roles, told } : { at, name, type, required, roles };
}
