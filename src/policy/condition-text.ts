import { oneLine } from '#model/hidden.ts';
import type { Condition } from '#model/types.ts';
import { pointerOf } from './argument-path.ts';
import { code } from './code.ts';

/** A condition as the claim that it makes: "`/amount` is at most 100". */
export function conditionText(condition: Condition): string {
  const path = code(pointerOf(condition.path) || '/');
  const value = oneLine(JSON.stringify(condition.value ?? null));
  if (condition.op === 'exists') return `${path} is ${condition.value === false ? 'absent' : 'given'}`;
  return `${path} ${PHRASES[condition.op]} ${value}`;
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
