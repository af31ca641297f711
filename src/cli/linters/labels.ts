import { baseOf } from '#classify/bases.ts';
import { CATEGORIES, compareCategories } from '#model/scales.ts';
import type { Category, Evidence, Override, Severity } from '#model/types.ts';
import { type AssessedTool, assessedTools } from './assessed-tools.ts';
import type { Problem } from './problem.ts';

/** Every part of a label has evidence that gives it, or a correction. */
export function* labels(root: string): Iterable<Problem> {
  for (const assessed of assessedTools(root)) {
    yield* ofLabel(assessed.tool, assessed.overrides, assessed.where);
    yield* ofActions(assessed);
    yield* ofTraits(assessed);
    yield* ofFindings(assessed);
  }
}

function* ofActions({ tool, where }: AssessedTool): Iterable<Problem> {
  for (const [index, action] of tool.actions.entries()) yield* ofLabel(action, [], `${where}/actions/${index}`);
}

interface Label {
  readonly category: Category;
  readonly severity: Severity;
  readonly evidence: readonly Evidence[];
}

function* ofLabel({ category, severity, evidence }: Label, overrides: readonly Override[], where: string): Iterable<Problem> {
  const categories = CATEGORIES.filter((candidate) => evidence.some(({ part, gives }) => part === 'category' && gives === candidate));
  const severities = new Set<string | undefined>([
    ...categories.map(baseOf),
    ...evidence.filter(({ part }) => part === 'severity').map(({ gives }) => gives),
  ]);
  const corrected = (part: Override['part']) => overrides.findLast((override) => override.part === part)?.value;
  const proven = corrected('category') ?? categories.toSorted(compareCategories).at(-1);
  if (category !== proven)
    yield { where: `${where}/category`, problem: `is ${category}, but what gives a category gives ${proven ?? 'none'}` };
  const correction = corrected('severity');
  if (correction === undefined ? !severities.has(severity) : severity !== correction)
    yield { where: `${where}/severity`, problem: `is ${severity}, which ${correction ? 'no correction' : 'no evidence'} gives` };
}

function* ofTraits({ tool, where }: AssessedTool): Iterable<Problem> {
  const proven = new Set(tool.evidence.flatMap(({ part }) => (part.startsWith('trait:') ? [part.slice('trait:'.length)] : [])));
  const traits = new Set<string>(tool.traits);
  for (const trait of traits) if (!proven.has(trait)) yield { where: `${where}/traits`, problem: `has ${trait}, which no evidence gives` };
  for (const trait of proven) if (!traits.has(trait)) yield { where: `${where}/traits`, problem: `lacks ${trait}, which evidence gives` };
}

function* ofFindings({ tool, where }: AssessedTool): Iterable<Problem> {
  for (const [index, { rule, evidence }] of tool.findings.entries()) {
    const at = `${where}/findings/${index}`;
    if (evidence.length === 0) yield { where: `${at}/evidence`, problem: 'is empty' };
    if (evidence.some((item) => item.rule !== rule || item.part !== 'finding'))
      yield { where: `${at}/evidence`, problem: `is not of the finding ${rule}` };
  }
}
