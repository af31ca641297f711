import type { ArgumentList } from './argument-lists.ts';

/** A tool that a gateway lets through, under no conditions or when each argument has one of some values. */
export interface Permit {
  readonly tool: string;
  readonly lists: readonly ArgumentList[];
}

/** A rule as Intercept keeps it, as far as its conditions go. */
interface RuleOfConditions {
  readonly conditions: readonly { readonly path: string; readonly op: string; readonly value: unknown }[];
}

const PERMIT = /^permit\(principal, action == Action::"call_tool", resource == Tool::"([^"\\]+)"\)(?: when \{ ([^}]+) \})?;$/;
const LISTED = /^resource has arg_(\w+) && (\[[^\]]*\])\.contains\(resource\.arg_(\w+)\)$/;

/** Reads a policy of Cedar that permits one tool; throws for any other. */
export function readPermit(text: string): Permit {
  const [, tool, when] = PERMIT.exec(text) ?? [];
  if (tool === undefined) throw new Error(`${JSON.stringify(text)} is no rule`);
  return { tool, lists: when === undefined ? [] : when.split(/ && (?=resource has )/).map(readListed) };
}

function readListed(text: string): ArgumentList {
  const [, argument, values = '', again] = LISTED.exec(text) ?? [];
  if (argument === undefined || argument !== again) throw new Error(`${JSON.stringify(text)} is no condition`);
  return { argument, values: JSON.parse(values) };
}

/** Reads a rule of Intercept that wants an argument to be there and to have one of some values; throws for any other. */
export function readConditions({ conditions: [exists, within, ...others] }: RuleOfConditions): ArgumentList {
  if (exists?.op !== 'exists' || within?.op !== 'in' || exists.path !== within.path || others.length > 0)
    throw new Error('a condition without its other half');
  return { argument: within.path.slice('args.'.length), values: within.value as ArgumentList['values'] };
}
