import type { Action, Evidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import { subjectOf, subjectOfChoice } from '#signals/read-tool.ts';
import type { Subject } from '#signals/subject.ts';
import { type AssessedTool, assessedTools, placedEvidence } from './assessed-tools.ts';
import type { Problem } from './problem.ts';

/** Every absence holds: the rule, asked again, finds nothing at that place either, and no words give the category that the absence gives. */
export function* absences(root: string): Iterable<Problem> {
  for (const assessed of assessedTools(root)) {
    if (!placedEvidence(assessed.tool).some(({ item }) => item.absent)) continue;
    for (const claim of claimsOf(assessed)) yield* unfounded(claim);
  }
}

function* unfounded(claim: Claim): Iterable<Problem> {
  for (const [index, item] of claim.evidence.entries()) {
    if (item.absent && !holds(item, claim))
      yield { where: `${claim.where}/evidence/${index}`, problem: `${item.rule} finds no absence at ${item.at || '/'}` };
  }
}

interface Claim {
  readonly evidence: readonly Evidence[];
  readonly subject: Subject;
  readonly where: string;
}

/** The parts of a tool's assessment that rules are asked about one by one; a tool that offers actions has no absence but theirs. */
function claimsOf({ raw, tool, where }: AssessedTool): Claim[] {
  const subject = subjectOf(raw);
  const inActions = new Set(tool.actions.flatMap(({ evidence }) => evidence.map((item) => JSON.stringify(item))));
  const own = tool.evidence.map((item) => (inActions.has(JSON.stringify(item)) ? asWords(item) : item));
  return [
    { evidence: own, subject, where },
    ...tool.actions.map((action, index) => ({
      evidence: action.evidence,
      subject: aboutAction(subject, action),
      where: `${where}/actions/${index}`,
    })),
    ...tool.findings.map(({ evidence }, index) => ({ evidence, subject, where: `${where}/findings/${index}` })),
  ];
}

function asWords({ absent: _, ...item }: Evidence): Evidence {
  return item;
}

function aboutAction(subject: Subject, { at, value }: Action): Subject {
  const choice = subject.choices.find((candidate) => candidate.at === at && candidate.value === value);
  return choice ? subjectOfChoice(subject, choice) : subject;
}

function holds(item: Evidence, { evidence, subject }: Claim): boolean {
  const isRival = ({ part, absent }: Evidence) => item.part === 'category' && part === 'category' && !absent;
  const rule = RULES.find(({ id }) => id === item.rule);
  return !evidence.some(isRival) && [...(rule?.find(subject) ?? [])].some(({ at, absent }) => absent && at === item.at);
}
