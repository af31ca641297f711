import type { Told } from '#model/types.ts';
import { shortened } from '../evidence-text.ts';
import { type ArgumentTest, ASKING } from './argument-rule.ts';

type Default = NonNullable<Told['byDefault']>;

interface Rule {
  readonly test: ArgumentTest;
  /** Whether a value passes that is given. */
  readonly admits: (value: Default) => boolean;
  /** What becomes of a call of which nobody knows what the argument is then. */
  readonly unknown: { readonly passes: boolean; readonly says?: string };
}

/** An argument that a call may leave out or not, and what it is then. */
interface Argument {
  readonly isOptional: boolean;
  readonly byDefault: Default | undefined;
}

/** Whether a call that leaves an argument out passes, as the value that it has then would, and the end of a sentence that says so. */
export function leftOut({ isOptional, byDefault }: Argument, { test, admits, unknown }: Rule): { passesLeftOut: boolean; silent: string } {
  if (!isOptional) return { passesLeftOut: false, silent: '' };
  if (byDefault === undefined)
    return { passesLeftOut: unknown.passes, silent: unknown.says === undefined ? '' : `; a call that leaves it out ${unknown.says}` };
  const passes = admits(byDefault);
  const fate = ASKING.includes(test) ? 'so a call without it waits as well' : 'so a call without it is refused as well';
  return { passesLeftOut: passes, silent: `; left out it is ${shown(byDefault)}, ${passes ? 'which passes' : fate}` };
}

function shown(value: Default): string {
  return typeof value === 'string' ? `“${shortened(value)}”` : String(value);
}
