import { canonicalJson } from '#model/canonical.ts';
import type { Condition } from '#model/types.ts';
import { canonicalPath, isUnder } from './file-path.ts';
import { compilePattern } from './pattern.ts';
import { hostOf, isHost, listedHost } from './url-host.ts';

/** Whether an operator holds for a value; undefined when the value has the wrong type or cannot be read one way only. */
export type Test = (actual: unknown) => boolean | undefined;

type Operand = Condition['value'];

/** The test that an operator and its operand make; throws where the operand does not fit. */
export function compileOperator(op: Exclude<Condition['op'], 'exists'>, operand: Operand): Test {
  return OPERATORS[op](operand);
}

const OPERATORS: Readonly<Record<Exclude<Condition['op'], 'exists'>, (operand: Operand) => Test>> = {
  eq: (operand) => oneOf([operand]),
  neq: (operand) => not(oneOf([operand])),
  in: (operand) => oneOf(listOf(operand)),
  not_in: (operand) => not(oneOf(listOf(operand))),
  lt: (operand) => compare((actual, limit) => actual < limit, operand),
  lte: (operand) => compare((actual, limit) => actual <= limit, operand),
  gt: (operand) => compare((actual, limit) => actual > limit, operand),
  gte: (operand) => compare((actual, limit) => actual >= limit, operand),
  regex: (operand) => onText(compilePattern(textOf(operand))),
  contains,
  under,
  host_in: hostIn,
};

/** Equality by JSON value; a value of a type that none of the candidates has is a wrong type. */
function oneOf(candidates: readonly unknown[]): Test {
  const types = new Set(candidates.map(typeOf));
  return (actual) => (types.has(typeOf(actual)) ? candidates.some((candidate) => equals(actual, candidate)) : undefined);
}

function compare(holds: (actual: number, limit: number) => boolean, operand: Operand): Test {
  if (typeof operand !== 'number') throw new TypeError('must be a number');
  return (actual) => (Number.isFinite(actual) ? holds(actual as number, operand) : undefined);
}

function contains(operand: Operand): Test {
  return (actual) => {
    if (Array.isArray(actual)) return actual.some((element) => equals(element, operand));
    return typeof actual === 'string' && typeof operand === 'string' ? actual.includes(operand) : undefined;
  };
}

/** A path that differs from a root only in case is inside for some file systems and outside for others: it cannot be told. */
function under(operand: Operand): Test {
  const roots = listOf(operand).map((root) => required(canonicalPath(textOf(root)), `not an absolute path: ${JSON.stringify(root)}`));
  const folded = roots.map(foldCase);
  return onText((actual) => {
    const path = canonicalPath(actual);
    if (path === undefined) return undefined;
    if (roots.some((root) => isUnder(path, root))) return true;
    return folded.some((root) => isUnder(foldCase(path), root)) ? undefined : false;
  });
}

function hostIn(operand: Operand): Test {
  const hosts = listOf(operand).map((host) => required(listedHost(textOf(host)), `not a host: ${JSON.stringify(host)}`));
  return onText((actual) => {
    const host = hostOf(actual);
    return host === undefined ? undefined : hosts.some((listed) => isHost(host, listed));
  });
}

function onText(test: (text: string) => boolean | undefined): Test {
  return (actual) => (typeof actual === 'string' ? test(actual) : undefined);
}

function not(test: Test): Test {
  return (actual) => {
    const holds = test(actual);
    return holds === undefined ? undefined : !holds;
  };
}

function equals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return canonicalJson(a) === canonicalJson(b);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function foldCase(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function listOf(operand: Operand): readonly unknown[] {
  if (!Array.isArray(operand)) throw new TypeError('must be a list');
  return operand;
}

function textOf(operand: unknown): string {
  if (typeof operand !== 'string') throw new TypeError('must be text');
  return operand;
}

function required<Value>(value: Value | undefined, problem: string): Value {
  if (value === undefined) throw new TypeError(problem);
  return value;
}
