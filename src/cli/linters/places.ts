import { valueAt } from '#model/pointers.ts';
import { type AssessedTool, assessedTools } from './assessed-tools.ts';
import type { Problem } from './problem.ts';

/** Every parameter and action of a label points at something in the definition, and an action's value stands there. */
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
    if (!contains(valueAt(raw, at), value))
      yield { where: `${where}/actions/${index}/at`, problem: `${JSON.stringify(value)} does not stand at ${at}` };
}

function contains(schema: unknown, value: string): boolean {
  return JSON.stringify(schema)?.includes(JSON.stringify(value).slice(1, -1)) ?? false;
}
