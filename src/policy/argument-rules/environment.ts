import type { Parameter, ToolAssessment } from '#model/types.ts';
import { shortened } from '../evidence-text.ts';
import type { Place, Proposal } from './argument-rule.ts';
import { leftOut } from './left-out.ts';

/** Which environments pass without a person: those that the definition names beside production; undefined where it names none at all. */
export function environmentRule({ tool, parameter, isOptional, named }: Place): Proposal | undefined {
  const { environments: words, production = 'production', byDefault } = parameter.told ?? {};
  if (words === undefined) return undefined;
  const test = 'beyond' as const;
  const passes = words.length === 0 || isSpeltBefore(tool, parameter);
  const unknown = passes ? { passes, says: 'is not stopped' } : { passes, says: `may mean “${shortened(production)}” and waits as well` };
  const { passesLeftOut, silent } = leftOut(
    { isOptional, byDefault },
    { test, admits: (value) => words.some((word) => word === value), unknown },
  );
  if (words.length === 0)
    return { test: 'given', passesLeftOut, because: `${named} may choose “${shortened(production)}”, so a person looks first${silent}.` };
  const list = words.map((word) => `“${shortened(word)}”`).join(' and ');
  const because = `${named} chooses where the call takes effect, so a person looks at all but ${list}, which its definition names beside “${shortened(production)}”${silent}.`;
  return { test, words, passesLeftOut, because };
}

/** Whether an argument is another spelling of one before it, which stands for both where neither is given. */
function isSpeltBefore({ parameters }: ToolAssessment, parameter: Parameter): boolean {
  return parameters.slice(0, parameters.indexOf(parameter)).some(({ name }) => folded(name) === folded(parameter.name));
}

function folded(name: string): string {
  return name.replaceAll(/[_-]/g, '').toLowerCase();
}
