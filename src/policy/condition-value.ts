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
  return itemsOf(typed).map(op === 'in' || op === 'not_in' ? literal : unquoted);
}

/** The items of a list, apart at the commas that stand in no quoted item. */
function itemsOf(typed: string): string[] {
  const items: string[] = [];
  let start = 0;
  for (let at = 0; at <= typed.length; at++) {
    if (at < typed.length && typed[at] !== ',') continue;
    const item = typed.slice(start, at).trim();
    if (item.startsWith('"') && !isQuoted(item) && at < typed.length && typed.includes('"', at)) continue;
    if (item !== '') items.push(item);
    start = at + 1;
  }
  return items;
}

function isQuoted(item: string): boolean {
  return typeof literal(item) === 'string' && literal(item) !== item;
}

/** Text in quotes as it is meant; everything else as it stands, so that a root or a host is always text. */
function unquoted(item: string): string {
  const value = literal(item);
  return typeof value === 'string' ? value : item;
}

/** What is no number, or none that JSON can write, stays text, which the check of the policy refuses with its reason. */
function number(typed: string): unknown {
  return typed !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
}

/** A number, true, false, null or quoted text as JSON reads it; everything else is text as it stands. */
function literal(typed: string): unknown {
  if (!/^(?:true|false|null|-?\d.*|".*")$/.test(typed)) return typed;
  try {
    const value: unknown = JSON.parse(typed);
    return typeof value === 'number' && !Number.isFinite(value) ? typed : value;
  } catch {
    return typed;
  }
}
