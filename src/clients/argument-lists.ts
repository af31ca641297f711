import { keysOf } from '#model/pointers.ts';
import type { Condition, ToolRule } from '#model/types.ts';

/** An argument of a call, and the values of it under which a rule lets the call pass whatever else it holds. */
export interface ArgumentList {
  readonly argument: string;
  readonly values: readonly (string | boolean)[];
}

/** The arguments whose listed values satisfy every condition of a rule; undefined where no such lists do. */
export function argumentLists({ arguments: schema, require = [], deny_if = [], approve_if = [] }: ToolRule): ArgumentList[] | undefined {
  if (schema !== undefined) return undefined;
  const entries = [...deny_if, ...approve_if].map(({ conditions }) => conditions);
  const silences = entries.filter(isAboutSilence);
  const lists = [...require.map(listOf), ...entries.filter((conditions) => !isAboutSilence(conditions)).map(firstList)];
  const whole = lists.filter((list) => list !== undefined);
  if (whole.length < lists.length || whole.length === 0) return undefined;
  const merged = intersected(whole);
  const isSpoken = silences.flat().every(({ path }) => merged.some(({ argument }) => argument === topLevel(path)));
  return isSpoken && merged.every(({ values }) => values.length > 0) ? merged : undefined;
}

/** Entries that hold only when an argument is left out never hold for a call that gives it; one without conditions always holds. */
function isAboutSilence(conditions: readonly Condition[]): boolean {
  return conditions.length > 0 && conditions.every(({ op, value }) => op === 'exists' && value === false);
}

/** An entry of `deny_if` or `approve_if` does not hold once one of its conditions surely does not. */
function firstList(conditions: readonly Condition[]): ArgumentList | undefined {
  return conditions
    .map((condition) => (condition.op === 'not_in' ? valuesAt(condition.path, condition.value) : undefined))
    .find((list) => list !== undefined);
}

function listOf({ op, path, value }: Condition): ArgumentList | undefined {
  if (op === 'in') return valuesAt(path, value);
  return op === 'eq' ? valuesAt(path, [value]) : undefined;
}

function valuesAt(path: string, values: unknown): ArgumentList | undefined {
  const argument = topLevel(path);
  if (argument === undefined || !Array.isArray(values)) return undefined;
  return values.every((value) => typeof value === 'string' || typeof value === 'boolean') ? { argument, values } : undefined;
}

function topLevel(path: string): string | undefined {
  const [argument, ...deeper] = keysOf(path);
  return argument === undefined || argument === '*' || deeper.length > 0 ? undefined : argument;
}

function intersected(lists: readonly ArgumentList[]): ArgumentList[] {
  return [...Map.groupBy(lists, ({ argument }) => argument)].map(([argument, group]) => ({
    argument,
    values: (group[0]?.values ?? []).filter((value) => group.every(({ values }) => values.includes(value))),
  }));
}
