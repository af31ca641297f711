import type { Condition } from '#model/types.ts';

type Operator = Condition['op'];

const LISTS: ReadonlySet<Operator> = new Set(['in', 'not_in', 'under', 'host_in']);
const NUMBERS: ReadonlySet<Operator> = new Set(['lt', 'lte', 'gt', 'gte']);

/** Every operator, the most used first, as a form offers them. */
export const OPERATORS: readonly (readonly [op: Operator, says: string])[] = [
  ['eq', 'is'],
  ['neq', 'is not'],
  ['gt', 'is more than'],
  ['gte', 'is at least'],
  ['lt', 'is less than'],
  ['lte', 'is at most'],
  ['in', 'is one of'],
  ['not_in', 'is none of'],
  ['contains', 'contains'],
  ['under', 'lies under one of'],
  ['host_in', 'has a host among'],
  ['regex', 'matches'],
  ['exists', 'is given'],
];

/** A condition from what somebody typed: a list where the operator wants one, its items apart by commas; text in quotes stays text. */
export function conditionFrom(path: string, op: Operator, typed: string): Condition {
  return { path, op, value: operandOf(op, typed.trim()) } as Condition;
}

function operandOf(op: Operator, typed: string): unknown {
  if (op === 'exists') return true;
  if (op === 'regex') return typed;
  if (NUMBERS.has(op)) return number(typed);
  if (!LISTS.has(op)) return literal(typed);
  return typed
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map(op === 'in' || op === 'not_in' ? literal : String);
}

/** What is no number stays text, which the check of the policy refuses with its reason. */
function number(typed: string): unknown {
  return typed === '' || Number.isNaN(Number(typed)) ? typed : Number(typed);
}

/** A number, true, false, null or quoted text as JSON reads it; everything else is text as it stands. */
function literal(typed: string): unknown {
  if (!/^(?:true|false|null|-?\d.*|".*")$/.test(typed)) return typed;
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}
