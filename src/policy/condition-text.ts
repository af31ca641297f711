import { oneLine } from '#model/hidden.ts';
import type { Condition } from '#model/types.ts';
import { keysOfPath, pointerOf } from './argument-path.ts';
import { code } from './code.ts';

/** A condition as the claim that it makes: "`amount` is at most 100", "`mode` is one of “list” or “show”". */
export function conditionText(condition: Condition): string {
  const path = code(argumentText(condition.path));
  if (condition.op === 'exists') return `${path} is ${condition.value === false ? 'left out' : 'given'}`;
  return `${path} ${PHRASES[condition.op]} ${valueText(condition.value)}`;
}

/** A plain argument by its name, one inside another by its pointer. */
function argumentText(path: string): string {
  const [name, ...deeper] = keysOfPath(path);
  return name !== undefined && name !== '' && name !== '*' && deeper.length === 0 ? name : pointerOf(path) || '/';
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return alternatives(value.map(valueText));
  return typeof value === 'string' ? `“${oneLine(value).replaceAll('”', '[U+201D]')}”` : oneLine(JSON.stringify(value ?? null));
}

function alternatives(values: readonly string[]): string {
  const last = values.at(-1) ?? 'nothing';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
}

const PHRASES: Readonly<Record<Exclude<Condition['op'], 'exists'>, string>> = {
  eq: 'is',
  neq: 'is not',
  lt: 'is less than',
  lte: 'is at most',
  gt: 'is more than',
  gte: 'is at least',
  in: 'is one of',
  not_in: 'is none of',
  regex: 'matches',
  contains: 'contains',
  under: 'lies under one of',
  host_in: 'has a host among',
};
