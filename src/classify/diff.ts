import { compareCategories, compareSeverities } from '#model/scales.ts';
import type { Assessment, Evidence, ToolAssessment } from '#model/types.ts';

/** One part of one tool's label that is not what it was. */
export interface Move {
  readonly tool: string;
  readonly part: string;
  /** The old value, `–` where there was none. */
  readonly from: string;
  readonly to: string;
  readonly direction: 'up' | 'down' | 'aside';
  /** What speaks for the new value, or spoke for the old one where nothing does. */
  readonly because: readonly Evidence[];
}

/** How the labels of one server moved. */
export interface LabelDiff {
  readonly moves: readonly Move[];
  readonly unchanged: number;
  /** Tools that only one side has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const NONE = '–';
/** Parts that stand on the evidence of the category. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['confidence', 'category'],
  ['actions', 'category'],
]);

/** How labels moved between two assessments of one server, tool by tool; tools of one name are told apart by their order. */
export function diffLabels(before: Assessment | undefined, after: Assessment | undefined): LabelDiff {
  const old = byName(before?.tools ?? []);
  const now = byName(after?.tools ?? []);
  const pairs = [...now].flatMap(([key, tool]) => {
    const was = old.get(key);
    return was ? [movesOf(was, tool)] : [];
  });
  return {
    moves: pairs.flat(),
    unchanged: pairs.filter((moves) => moves.length === 0).length,
    added: [...now].filter(([key]) => !old.has(key)).map(([, { name }]) => name),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, { name }]) => name),
  };
}

function byName(tools: readonly ToolAssessment[]): Map<string, ToolAssessment> {
  const met = new Map<string, number>();
  return new Map(
    tools.map((tool) => {
      const count = (met.get(tool.name) ?? 0) + 1;
      met.set(tool.name, count);
      return [JSON.stringify([tool.name, count]), tool];
    }),
  );
}

function movesOf(was: ToolAssessment, is: ToolAssessment): Move[] {
  const move = (part: string, values: readonly [string, string], steps: number): Move[] =>
    values[0] === values[1]
      ? []
      : [{ tool: is.name, part, from: values[0], to: values[1], direction: directionOf(steps), because: becauseOf(was, is, part) }];
  const traits = [...new Set([...was.traits, ...is.traits])].toSorted();
  return [
    ...move('category', [was.category, is.category], compareCategories(is.category, was.category)),
    ...move('severity', [was.severity, is.severity], compareSeverities(is.severity, was.severity)),
    ...move('confidence', [was.confidence, is.confidence], 0),
    ...traits.flatMap((trait) => {
      const [had, has] = [was.traits.includes(trait), is.traits.includes(trait)];
      return move(`trait:${trait}`, [had ? trait : NONE, has ? trait : NONE], Number(has) - Number(had));
    }),
    ...move('actions', [actionsOf(was), actionsOf(is)], 0),
  ];
}

function directionOf(steps: number): Move['direction'] {
  if (steps === 0) return 'aside';
  return steps > 0 ? 'up' : 'down';
}

function actionsOf({ actions }: ToolAssessment): string {
  return actions.map(({ value, category, severity }) => `${value} ${category} ${severity}`).join(', ') || NONE;
}

/** New evidence for the part, or what the old label stood on and the new one lacks, or where nothing of that changed what it stands on. */
function becauseOf(was: ToolAssessment, is: ToolAssessment, part: string): Evidence[] {
  const ofPart = (evidence: readonly Evidence[]) => evidence.filter((one) => one.part === (PARTS.get(part) ?? part));
  const added = lacking(ofPart(is.evidence), was.evidence);
  const giving = part === 'severity' ? added.filter(({ gives }) => gives === is.severity) : added;
  const choices = [giving, [...added, ...lacking(ofPart(was.evidence), is.evidence)], ofPart(is.evidence)];
  return choices.find((evidence) => evidence.length > 0) ?? [];
}

function lacking(evidence: readonly Evidence[], others: readonly Evidence[]): Evidence[] {
  const known = new Set(others.map(identity));
  return evidence.filter((one) => !known.has(identity(one)));
}

function identity({ rule, part, gives, at, quote }: Evidence): string {
  return JSON.stringify([rule, part, gives, at, quote]);
}
