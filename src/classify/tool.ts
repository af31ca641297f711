import type { Action, Confidence, Evidence, Finding, Parameter, RawTool, ToolAssessment, TraitId } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import type { FindingRule } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { subjectBesideChoices, subjectOfChoice, subjectsOf } from '#signals/read-tool.ts';
import type { Subject } from '#signals/subject.ts';
import { toldOf } from '#signals/told.ts';
import { agreedConfidence } from './agreement.ts';
import { askable } from './asking.ts';
import { confidenceOf } from './confidence.ts';
import { evidence, type Fired, fire, partOfTrait, question } from './effects.ts';
import { gather, gatherWhole } from './gather.ts';
import { type Verdict, worst } from './judge.ts';
import type { Gathered } from './judged.ts';
import { withoutDoubtfulTraits, withoutUnlikelyTraits } from './unlikely-traits.ts';
import { withWeighedTraits } from './weighed-traits.ts';

/** Everything that the definition of one tool tells of it. */
export type ToolLabel = Omit<ToolAssessment, 'digest'>;

const FINDINGS = askable(RULES.filter((rule): rule is FindingRule => rule.kind === 'finding'));
/** So many definitions, or actions of them, fit in memory whatever they hold. */
const MOST_AT_ONCE = 256;
const TRAITS = [...new Set(RULES.flatMap((rule) => ('traits' in rule ? (rule.traits ?? []) : [])))]
  .toSorted()
  .map((trait) => ({ trait, part: partOfTrait(trait) }));

/** Labels one tool by its definition alone; never throws, whatever the definition holds. */
export function classifyTool(tool: RawTool): ToolLabel {
  return classifyTools([tool])[0] as ToolLabel;
}

/** Labels several tools, each by its definition alone: what is done for many at once takes less time than for one after another. */
export function classifyTools(tools: readonly RawTool[]): ToolLabel[] {
  return inSlices(tools, labelAtOnce);
}

/** What is made of many things at once, no more of them at once than fit in memory. */
function inSlices<In, Out>(all: readonly In[], make: (slice: readonly In[]) => readonly Out[]): Out[] {
  const made: Out[] = [];
  for (let from = 0; from < all.length; from += MOST_AT_ONCE) made.push(...make(all.slice(from, from + MOST_AT_ONCE)));
  return made;
}

/** What effects alone make of a tool. */
export type Measure = Pick<ToolLabel, 'category' | 'severity' | 'evidence'>;

/** The category and the severity of a tool's label with what proves them, without what takes as long again: what its texts say to a model, findings, confidence and what turns on it. */
export function measureTool(tool: RawTool): Measure {
  const [{ verdict, proofs }] = provenOf(subjectsOf([tool], { isWorded: false })) as [Proven];
  return { ...verdict, evidence: proofs };
}

/** Each step is taken for all tools before the next: a processor is fastest at what it has just done. */
function labelAtOnce(tools: readonly RawTool[]): ToolLabel[] {
  const subjects = subjectsOf(tools);
  const proven = provenOf(subjects);
  const findings = fire(FINDINGS, subjects.map(question));
  const confidences = proven.map(confidenceIn);
  return proven.map((one, index) => labelOf(one, confidences[index] as Confidence, findings[index] as Fired<FindingRule>[]));
}

function provenOf(subjects: readonly Subject[]): Proven[] {
  const actions = labelActions(subjects);
  const wholes = gatherWhole(
    subjects.map(subjectBesideChoices),
    actions.map((all) => (all.length > 0 ? worst(all).category : undefined)),
  );
  return subjects.map((subject, index) => prove(subject, wholes[index] as Gathered, actions[index] as Action[]));
}

/** What is proven of a tool as a whole and of its actions. */
interface Proven {
  readonly subject: Subject;
  readonly whole: Gathered;
  readonly actions: Action[];
  readonly verdict: Verdict;
  readonly proofs: Evidence[];
}

function prove(subject: Subject, whole: Gathered, actions: Action[]): Proven {
  const likely = withoutUnlikelyTraits(subject, joined(whole.evidence, actions));
  const proofs = withWeighedTraits(question(subject), likely);
  return { subject, whole, actions, verdict: worst([...whole.verdicts, ...actions]), proofs };
}

function confidenceIn({ subject, whole, verdict: { category }, proofs }: Proven): Confidence {
  return whole.confidence ?? agreedConfidence(confidenceOf(category, proofs, subject), category, subject);
}

function labelOf(
  { subject, verdict, proofs: all, actions }: Proven,
  confidence: Confidence,
  found: readonly Fired<FindingRule>[],
): ToolLabel {
  const proofs = confidence === 'weak' ? [...withoutDoubtfulTraits(subject, all)] : all;
  return {
    name: subject.tool.name,
    ...verdict,
    confidence,
    traits: traitsOf(proofs),
    evidence: proofs,
    actions,
    parameters: subject.parameters.map(publicParameter),
    findings: found.map(findingOf),
  };
}

/** The actions of each tool, judged together. */
function labelActions(subjects: readonly Subject[]): Action[][] {
  const offered = subjects.flatMap((subject) => subject.choices.map((choice) => ({ subject, choice })));
  const judged = inSlices(offered, (slice) => gather(slice.map(({ subject, choice }) => subjectOfChoice(subject, choice))));
  let next = 0;
  return subjects.map(({ choices }) =>
    choices.map(({ at, value }) => {
      const { verdicts, evidence: proofs } = judged[next++] as Gathered;
      return { at, value, ...worst(verdicts), evidence: proofs };
    }),
  );
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
