import { valueAt } from '#model/pointers.ts';
import { type AssessedTool, assessedTools } from './assessed-tools.ts';
import type { Problem } from './problem.ts';

/** Every parameter and action of a label points at something in the definition, and an action's value stands in it: there, behind a reference or in the text. */
export function* places(root: string): Iterable<Problem> {
  for (const assessed of assessedTools(root)) {
    yield* ofParameters(assessed);
    yield* ofActions(assessed);
  }
}

function* ofParameters({ raw, tool, where }: AssessedTool): Iterable<Problem> {
  for (const [index, { at }] of tool.parameters.entries())
    if (valueAt(raw, at) === undefined) yield { where: `${where}/parameters/${index}/at`, problem: `nothing stands at ${at}` };
}

function* ofActions({ raw, tool, where }: AssessedTool): Iterable<Problem> {
  for (const [index, { at, value }] of tool.actions.entries())
    if (valueAt(raw, at) === undefined) yield { where: `${where}/actions/${index}/at`, problem: `nothing stands at ${at}` };
    else if (!contains(raw, value)) yield { where: `${where}/actions/${index}/value`, problem: `${JSON.stringify(value)} stands nowhere` };
}

function contains(definition: unknown, value: string): boolean {
  return JSON.stringify(definition)?.includes(JSON.stringify(value).slice(1, -1)) ?? false;
}
