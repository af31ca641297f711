import type { Condition } from '#model/types.ts';
import { keysOfPath, MISSING, reach } from './argument-path.ts';
import { compileOperator, type Test } from './operators.ts';

/** A condition that is ready to be asked, in the two ways that clauses ask. */
export interface CompiledCondition {
  /** For `require`: holds surely and for everything that the path reaches. */
  readonly surelyHolds: (args: unknown) => boolean;
  /** For `deny_if` and `approve_if`: holds for something that the path reaches, or it cannot be told. */
  readonly mayHold: (args: unknown) => boolean;
}

/** Makes a condition ready; throws where its operand does not fit its operator. */
export function compileCondition(condition: Condition): CompiledCondition {
  const keys = keysOfPath(condition.path);
  const test = compileTest(condition);
  return {
    surelyHolds: (args) => reach(args, keys).every((value) => test(value) === true),
    mayHold: (args) => reach(args, keys).some((value) => test(value) !== false),
  };
}

function compileTest({ op, value }: Condition): Test {
  if (op === 'exists') return (actual) => (actual !== MISSING) === (value ?? true);
  const test = compileOperator(op, value);
  return (actual) => (actual === MISSING ? undefined : test(actual));
}
