import { firstKeys } from './first-keys.ts';
import { below, valueAt } from './pointers.ts';
import type { Pointer } from './types.ts';

/** A place in a schema whose value its dialect does not allow. */
export interface SchemaProblem {
  readonly at: Pointer;
  readonly problem: string;
}

type Test = (value: unknown, dialect: Dialect) => boolean;
type Dialect = 4 | 6 | 7 | 2019 | 2020;
type Json = Readonly<Record<string, unknown>>;

const TYPES = new Set<unknown>(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
const DIALECTS: readonly (readonly [RegExp, Dialect])[] = [
  [/draft-04\//, 4],
  [/draft-06\//, 6],
  [/draft-07\//, 7],
  [/2019-09\//, 2019],
];
const MAX_NODES = 2_000;
const MAX_DEPTH = 100;
const MAX_PROBLEMS = 5;
const MAX_PATTERN = 2_000;

const isSchema: Test = (value, dialect) => isObject(value) || (typeof value === 'boolean' && dialect > 4);
const isSchemas: Test = (value, dialect) => Array.isArray(value) && value.length > 0 && value.every((item) => isSchema(item, dialect));
const isSchemaMap: Test = (value, dialect) => isObject(value) && firstOf(value).every(([, item]) => isSchema(item, dialect));
const isItems: Test = (value, dialect) => isSchema(value, dialect) || (dialect < 2020 && isSchemas(value, dialect));
const isText: Test = (value) => typeof value === 'string';
const isFlag: Test = (value) => typeof value === 'boolean';
const isNumber: Test = (value) => typeof value === 'number';
const isCount: Test = (value) => Number.isInteger(value) && (value as number) >= 0;
const isBound: Test = (value, dialect) => (dialect === 4 ? typeof value === 'boolean' : typeof value === 'number');
const isNames: Test = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') && new Set(value).size === value.length;
const isType: Test = (value) => TYPES.has(value) || (Array.isArray(value) && value.length > 0 && value.every((item) => TYPES.has(item)));
const isChoice: Test = (value, dialect) => Array.isArray(value) && (dialect > 7 || (value.length > 0 && isUnique(value)));
const isPattern: Test = (value) => typeof value === 'string' && isBalanced(value);

const KEYWORDS: Readonly<Record<string, Test>> = {
  type: isType,
  properties: isSchemaMap,
  patternProperties: isSchemaMap,
  $defs: isSchemaMap,
  definitions: isSchemaMap,
  dependentSchemas: isSchemaMap,
  additionalProperties: isObjectOrFlag,
  propertyNames: isSchema,
  items: isItems,
  prefixItems: isSchemas,
  contains: isSchema,
  not: isSchema,
  if: isSchema,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, never awaited
  then: isSchema,
  else: isSchema,
  allOf: isSchemas,
  anyOf: isSchemas,
  oneOf: isSchemas,
  required: isNames,
  enum: isChoice,
  pattern: isPattern,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isBound,
  exclusiveMaximum: isBound,
  multipleOf: (value) => typeof value === 'number' && value > 0,
  uniqueItems: isFlag,
  title: isText,
  description: isText,
  format: isText,
  $ref: isText,
  $comment: isText,
};

const SCHEMA_TESTS: readonly Test[] = [isSchema, isSchemas, isSchemaMap, isItems, isObjectOrFlag];
const HOLD_SCHEMAS = new Set(Object.keys(KEYWORDS).filter((keyword) => SCHEMA_TESTS.includes(KEYWORDS[keyword] as Test)));

/** Keywords of a schema, and of the schemas inside it, whose values its own dialect forbids; references to nothing too. */
export function problemsOfSchema(root: unknown): SchemaProblem[] {
  if (!isObject(root)) return [{ at: '', problem: 'is not an object' }];
  const dialect = dialectOf(root);
  const problems: SchemaProblem[] = [];
  const stack: { schema: Json; at: Pointer; depth: number }[] = [{ schema: root, at: '', depth: 0 }];
  for (let nodes = 0; nodes < MAX_NODES && problems.length < MAX_PROBLEMS; nodes += 1) {
    const visit = stack.pop();
    if (!visit) break;
    problems.push(...problemsHere(visit.schema, visit.at, { root, dialect }));
    if (visit.depth < MAX_DEPTH) stack.push(...inner(visit.schema, visit.at).map((next) => ({ ...next, depth: visit.depth + 1 })));
  }
  return problems.slice(0, MAX_PROBLEMS);
}

function problemsHere(schema: Json, at: Pointer, { root, dialect }: { root: Json; dialect: Dialect }): SchemaProblem[] {
  const wrong = Object.keys(schema)
    .filter((keyword) => Object.hasOwn(KEYWORDS, keyword) && !KEYWORDS[keyword]?.(schema[keyword], dialect))
    .map((keyword) => ({ at: below(at, keyword), problem: 'has a value that the dialect forbids' }));
  const reference = Object.hasOwn(schema, '$ref') ? schema['$ref'] : undefined;
  const dangles = typeof reference === 'string' && reference.startsWith('#/') && valueAt(root, decoded(reference.slice(1))) === undefined;
  return dangles ? [...wrong, { at: below(at, '$ref'), problem: 'refers to nothing' }] : wrong;
}

function inner(schema: Json, at: Pointer): { schema: Json; at: Pointer }[] {
  return Object.keys(schema)
    .filter((keyword) => HOLD_SCHEMAS.has(keyword))
    .flatMap((keyword) => {
      const value = schema[keyword];
      const isMap = KEYWORDS[keyword] === isSchemaMap || Array.isArray(value);
      if (isMap) return within(value, below(at, keyword));
      return isObject(value) ? [{ schema: value, at: below(at, keyword) }] : [];
    });
}

function within(value: unknown, at: Pointer): { schema: Json; at: Pointer }[] {
  if (typeof value !== 'object' || value === null) return [];
  return firstOf(value).flatMap(([key, item]) => (isObject(item) ? [{ schema: item, at: below(at, key) }] : []));
}

/** As many entries as are read at all. */
function firstOf(value: object): [string, unknown][] {
  return firstKeys(value)
    .slice(0, MAX_NODES)
    .map((key) => [key, (value as Json)[key]]);
}

function dialectOf({ $schema }: Json): Dialect {
  return typeof $schema === 'string' ? (DIALECTS.find(([name]) => name.test($schema))?.[1] ?? 2020) : 2020;
}

function isObjectOrFlag(value: unknown): boolean {
  return isObject(value) || typeof value === 'boolean';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value))).size === values.length;
}

const DEPTHS: Readonly<Record<string, number>> = { '(': 1, ')': -1 };

/** Whether brackets pair up in a pattern; it is never compiled, for it is a stranger's. */
function isBalanced(pattern: string): boolean {
  if (pattern.length > MAX_PATTERN) return true;
  const { groups, isClosed } = withoutClasses(pattern.replace(/\\[\s\S]/g, ''));
  let depth = 0;
  for (const sign of groups) {
    depth += DEPTHS[sign] ?? 0;
    if (depth < 0) return false;
  }
  return depth === 0 && isClosed;
}

function withoutClasses(pattern: string): { groups: string; isClosed: boolean } {
  let groups = '';
  let inClass = false;
  for (const sign of pattern) {
    if (sign === (inClass ? ']' : '[')) inClass = !inClass;
    else if (!inClass) groups += sign;
  }
  return { groups, isClosed: !inClass };
}
