import { firstKeys } from './first-keys.ts';
import { isBalanced } from './pattern-brackets.ts';
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

interface Keyword {
  readonly test: Test;
  readonly holdsSchemas: boolean;
  /** Whether the schemas are the values of an object. */
  readonly isMap: boolean;
}

/** Where a schema stands, from the innermost key up; a pointer is made of it only when something is wrong. */
interface Step {
  readonly key: string;
  readonly up: Step | undefined;
}

interface Visit {
  readonly schema: Json;
  readonly place: Step | undefined;
  readonly depth: number;
}

/** A check under way. */
interface Check {
  readonly root: Json;
  readonly dialect: Dialect;
  readonly problems: SchemaProblem[];
  readonly stack: Visit[];
}

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

const isSchema: Test = (value, dialect) => isObject(value) || (typeof value === 'boolean' && dialect > 4);
const isSchemas: Test = (value, dialect) => Array.isArray(value) && value.length > 0 && value.every((item) => isSchema(item, dialect));
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
const BY_KEYWORD: ReadonlyMap<string, Keyword> = new Map(
  Object.entries(KEYWORDS).map(([keyword, test]) => [
    keyword,
    { test, holdsSchemas: SCHEMA_TESTS.includes(test), isMap: test === isSchemaMap },
  ]),
);

/** Keywords of a schema, and of the schemas inside it, whose values its own dialect forbids; references to nothing too. */
export function problemsOfSchema(root: unknown): SchemaProblem[] {
  if (!isObject(root)) return [{ at: '', problem: 'is not an object' }];
  const check: Check = { root, dialect: dialectOf(root), problems: [], stack: [{ schema: root, place: undefined, depth: 0 }] };
  for (let nodes = 0; nodes < MAX_NODES && check.problems.length < MAX_PROBLEMS; nodes += 1) {
    const visit = check.stack.pop();
    if (!visit) break;
    read(visit, check);
  }
  return check.problems.slice(0, MAX_PROBLEMS);
}

/** Notes what is wrong in one schema, and puts the schemas inside it on the stack. */
function read(visit: Visit, check: Check): void {
  for (const keyword of Object.keys(visit.schema)) {
    const known = BY_KEYWORD.get(keyword);
    if (known) readKeyword(keyword, known, visit, check);
  }
  readReference(visit, check);
}

function readKeyword(keyword: string, { test, holdsSchemas, isMap }: Keyword, { schema, place, depth }: Visit, check: Check): void {
  const value = schema[keyword];
  if (!test(value, check.dialect))
    check.problems.push({ at: pointerTo({ key: keyword, up: place }), problem: 'has a value that the dialect forbids' });
  if (holdsSchemas && depth < MAX_DEPTH) enter(value, { at: { key: keyword, up: place }, isMap, depth: depth + 1 }, check.stack);
}

function readReference({ schema, place }: Visit, { root, problems }: Check): void {
  if (!Object.hasOwn(schema, '$ref')) return;
  const reference = schema['$ref'];
  if (typeof reference === 'string' && reference.startsWith('#/') && valueAt(root, decoded(reference.slice(1))) === undefined)
    problems.push({ at: pointerTo({ key: '$ref', up: place }), problem: 'refers to nothing' });
}

function enter(value: unknown, { at, isMap, depth }: { at: Step; isMap: boolean; depth: number }, stack: Visit[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (!(isMap || Array.isArray(value))) {
    stack.push({ schema: value as Json, place: at, depth });
    return;
  }
  const keys = firstKeys(value);
  for (let index = 0; index < keys.length && index < MAX_NODES; index += 1) {
    const key = keys[index] as string;
    const item = (value as Json)[key];
    if (isObject(item)) stack.push({ schema: item, place: { key, up: at }, depth });
  }
}

function pointerTo(step: Step): Pointer {
  return below(step.up ? pointerTo(step.up) : '', step.key);
}

function isSchemaMap(value: unknown, dialect: Dialect): boolean {
  if (!isObject(value)) return false;
  const keys = firstKeys(value);
  for (let index = 0; index < keys.length && index < MAX_NODES; index += 1)
    if (!isSchema(value[keys[index] as string], dialect)) return false;
  return true;
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
  if (values.every((value) => typeof value === 'string')) return new Set(values).size === values.length;
  return new Set(values.map((value) => JSON.stringify(value))).size === values.length;
}
