import type { Difference } from './differences.ts';

/** What a difference inside a JSON Schema means for whoever calls by the earlier one; undefined where it means nothing of its own. */
export function schemaDrift({ at, before, after }: Difference): { readonly breaks: boolean; readonly what: string } | undefined {
  const path = at.split('/').slice(1);
  const last = path.at(-1) ?? '';
  if (isName(path)) return propertyDrift(before, after);
  return KEYWORDS[last]?.(before, after);
}

type Reading = (before: unknown, after: unknown) => { breaks: boolean; what: string } | undefined;

/** Keywords whose members are names. */
const MAPS: ReadonlySet<string> = new Set(['properties', '$defs', 'definitions', 'patternProperties', 'dependentSchemas']);

const KEYWORDS: Readonly<Record<string, Reading>> = {
  required: (before, after) => ofSets(missing(after, before), missing(before, after), ['newly required', 'no longer required']),
  type: (before, after) => ofSets(missing(before, after), missing(after, before), ['type narrowed', 'type widened']),
  enum: (before, after) => ofSets(after === undefined ? [] : missing(before, after), missing(after, before), ['values gone', 'new values']),
  const: () => ({ breaks: true, what: 'fixed value changed' }),
  pattern: (_, after) => ({ breaks: after !== undefined, what: after === undefined ? 'pattern lifted' : 'pattern changed' }),
  format: (_, after) => ({ breaks: after !== undefined, what: after === undefined ? 'format lifted' : 'format changed' }),
  additionalProperties: (_, after) => ({
    breaks: after === false,
    what: after === false ? 'other parameters refused' : 'rule for others changed',
  }),
  maximum: (before, after) => ofBound(before, after, (was, is) => is < was),
  exclusiveMaximum: (before, after) => ofBound(before, after, (was, is) => is < was),
  maxLength: (before, after) => ofBound(before, after, (was, is) => is < was),
  maxItems: (before, after) => ofBound(before, after, (was, is) => is < was),
  minimum: (before, after) => ofBound(before, after, (was, is) => is > was),
  exclusiveMinimum: (before, after) => ofBound(before, after, (was, is) => is > was),
  minLength: (before, after) => ofBound(before, after, (was, is) => is > was),
  minItems: (before, after) => ofBound(before, after, (was, is) => is > was),
};

/** Whether the last segment of a path names a member instead of being a keyword. */
function isName(path: readonly string[]): boolean {
  return path.reduce((named, _, index) => index > 0 && !named && MAPS.has(path[index - 1] ?? ''), false);
}

function propertyDrift(before: unknown, after: unknown): { breaks: boolean; what: string } {
  if (after === undefined) return { breaks: true, what: 'parameter gone' };
  return { breaks: false, what: before === undefined ? 'new parameter' : 'parameter changed' };
}

function ofSets(
  bad: readonly unknown[],
  good: readonly unknown[],
  [worse, better]: readonly [string, string],
): { breaks: boolean; what: string } {
  const told = bad.length > 0 ? bad : good;
  return { breaks: bad.length > 0, what: `${bad.length > 0 ? worse : better}: ${told.map((item) => JSON.stringify(item)).join(', ')}` };
}

function ofBound(before: unknown, after: unknown, isTighter: (was: number, is: number) => boolean): { breaks: boolean; what: string } {
  const breaks = typeof after === 'number' && (typeof before !== 'number' || isTighter(before, after));
  return { breaks, what: breaks ? 'bound tightened' : 'bound loosened' };
}

/** The members of one list that another lacks; a single value is a list of one, and none is empty. */
function missing(of: unknown, among: unknown): unknown[] {
  const others = listed(among);
  return listed(of).filter((item) => !others.includes(item));
}

function listed(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
