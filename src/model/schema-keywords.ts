import { firstKeys } from './first-keys.ts';
import { isBalanced } from './pattern-brackets.ts';

type Test = (value: unknown, dialect: Dialect) => boolean;
/** The draft of JSON Schema that a schema is written in. */
export type Dialect = 4 | 6 | 7 | 2019 | 2020;
/** A JSON object whose values nobody has checked yet. */
export type Json = Readonly<Record<string, unknown>>;

/** What a keyword's value must be, and whether schemas stand in it. */
interface Keyword {
  readonly test: Test;
  readonly holdsSchemas: boolean;
  /** Whether the schemas are the values of an object. */
  readonly isMap: boolean;
}

/** How many schemas of a definition are checked. */
export const MOST_NODES = 2_000;
const FEW = 8;
const TYPES = new Set<unknown>(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

const isSchema: Test = (value, dialect) => isObject(value) || (typeof value === 'boolean' && dialect > 4);
const isSchemas: Test = (value, dialect) => Array.isArray(value) && value.length > 0 && value.every((item) => isSchema(item, dialect));
const isItems: Test = (value, dialect) => isSchema(value, dialect) || (dialect < 2020 && isSchemas(value, dialect));
const isText: Test = (value) => typeof value === 'string';
const isFlag: Test = (value) => typeof value === 'boolean';
const isNumber: Test = (value) => typeof value === 'number';
const isCount: Test = (value) => Number.isInteger(value) && (value as number) >= 0;
const isBound: Test = (value, dialect) => (dialect === 4 ? typeof value === 'boolean' : typeof value === 'number');
const isNames: Test = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string') && areDistinct(value);
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
/** The keywords that are checked. */
export const BY_KEYWORD: ReadonlyMap<string, Keyword> = new Map(
  Object.entries(KEYWORDS).map(([keyword, test]) => [
    keyword,
    { test, holdsSchemas: SCHEMA_TESTS.includes(test), isMap: test === isSchemaMap },
  ]),
);

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSchemaMap(value: unknown, dialect: Dialect): boolean {
  if (!isObject(value)) return false;
  const keys = firstKeys(value);
  for (let index = 0; index < keys.length && index < MOST_NODES; index += 1)
    if (!isSchema(value[keys[index] as string], dialect)) return false;
  return true;
}

function isObjectOrFlag(value: unknown): boolean {
  return isObject(value) || typeof value === 'boolean';
}

/** Few names are compared fastest one by one. */
function areDistinct(names: readonly string[]): boolean {
  return names.length > FEW ? isUnique(names) : names.every((name, index) => names.indexOf(name) === index);
}

/** Whether none of the first values, so many that are checked, comes twice. */
function isUnique(all: readonly unknown[]): boolean {
  const values = all.slice(0, MOST_NODES);
  if (values.every((value) => typeof value === 'string')) return new Set(values).size === values.length;
  return new Set(values.map((value) => JSON.stringify(value))).size === values.length;
}
