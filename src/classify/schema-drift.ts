import { keysOf } from '#model/pointers.ts';
import type { Difference } from './differences.ts';

/** What a difference inside a JSON Schema means for whoever calls by the earlier one. */
export interface SchemaDrift {
  readonly breaks: boolean;
  /** It changes neither what may be sent nor what a reader is told. */
  readonly isIdle?: boolean;
  /** It changes only what a reader is told. */
  readonly isText?: boolean;
  readonly what: string;
}

/** What a difference inside a JSON Schema means; undefined where that cannot be told. */
export function schemaDrift({ at, before, after }: Difference): SchemaDrift | undefined {
  const path = keysOf(at);
  const last = path.at(-1) ?? '';
  if (isName(path)) return propertyDrift(before, after);
  return Object.hasOwn(KEYWORDS, last) ? KEYWORDS[last]?.(before, after) : undefined;
}

type Reading = (before: unknown, after: unknown) => SchemaDrift | undefined;

/** Keywords whose members are names. */
const MAPS: ReadonlySet<string> = new Set(['properties', '$defs', 'definitions', 'patternProperties', 'dependentSchemas']);

const KEYWORDS: Readonly<Record<string, Reading>> = {
  required: (before, after) => ofSets(missing(after, before), missing(before, after), ['newly required', 'no longer required']),
  type: typeDrift,
  enum: enumDrift,
  const: () => ({ breaks: true, what: 'fixed value changed' }),
  pattern: (_, after) => ({ breaks: after !== undefined, what: after === undefined ? 'pattern lifted' : 'pattern changed' }),
  format: (_, after) => ({ breaks: after !== undefined, what: after === undefined ? 'format lifted' : 'format changed' }),
  additionalProperties: (_, after) => othersDrift(after),
  description: () => ({ breaks: false, isText: true, what: 'text changed' }),
  title: () => ({ breaks: false, isText: true, what: 'text changed' }),
  default: () => ({ breaks: false, what: 'default changed' }),
  examples: () => ({ breaks: false, what: 'examples changed' }),
  deprecated: () => ({ breaks: false, what: 'deprecation changed' }),
  $schema: () => ({ breaks: false, isIdle: true, what: 'dialect of the schema changed' }),
  $id: () => ({ breaks: false, isIdle: true, what: 'name of the schema changed' }),
  $comment: () => ({ breaks: false, isIdle: true, what: 'comment changed' }),
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

/** Without a type, values of every type are let in. */
function typeDrift(before: unknown, after: unknown): SchemaDrift {
  if (after === undefined) return { breaks: false, what: 'type lifted' };
  if (before === undefined) return { breaks: true, what: `type narrowed to ${JSON.stringify(after)}` };
  return ofSets(missing(before, after), missing(after, before), ['type narrowed', 'type widened']);
}

/** Without a list, every value is let in. */
function enumDrift(before: unknown, after: unknown): SchemaDrift {
  if (after === undefined) return { breaks: false, what: 'list of values lifted' };
  if (before === undefined) return { breaks: true, what: `values narrowed to ${JSON.stringify(after)}` };
  return ofSets(missing(before, after), missing(after, before), ['values gone', 'new values']);
}

/** A rule for parameters that are not named: what is neither allowed nor refused outright is a schema of its own. */
function othersDrift(after: unknown): SchemaDrift | undefined {
  if (after === false) return { breaks: true, what: 'other parameters refused' };
  return after === undefined || after === true ? { breaks: false, what: 'other parameters accepted' } : undefined;
}

function propertyDrift(before: unknown, after: unknown): SchemaDrift | undefined {
  if (after === undefined) return { breaks: true, what: 'parameter gone' };
  return before === undefined ? { breaks: false, what: 'new parameter' } : undefined;
}

function ofSets(bad: readonly unknown[], good: readonly unknown[], [worse, better]: readonly [string, string]): SchemaDrift {
  const told = bad.length > 0 ? bad : good;
  return { breaks: bad.length > 0, what: `${bad.length > 0 ? worse : better}: ${told.map((item) => JSON.stringify(item)).join(', ')}` };
}

function ofBound(before: unknown, after: unknown, isTighter: (was: number, is: number) => boolean): SchemaDrift {
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
