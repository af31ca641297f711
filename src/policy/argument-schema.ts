import { nearest } from '#model/nearest.ts';
import { below, keysOf, valueAt } from '#model/pointers.ts';
import type { ArgumentSchema, Pointer } from '#model/types.ts';
import { MAX_DEPTH, nestsTooDeep } from './depth.ts';
import { compilePattern } from './pattern.ts';
import { costsTooMuch } from './schema-cost.ts';

/** Something about an argument schema that would make it check less than it says. */
export interface SchemaProblem {
  readonly at: Pointer;
  readonly problem: string;
  readonly remedy?: string;
}

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const ONE = ['additionalProperties', 'contains', 'else', 'if', 'items', 'not', 'propertyNames', 'then'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['$defs', 'dependentSchemas', 'patternProperties', 'properties'];
const ANNOTATIONS = ['$comment', 'default', 'deprecated', 'description', 'examples', 'readOnly', 'title', 'writeOnly'];
const ASSERTIONS = [
  ...[
    '$ref',
    '$schema',
    'const',
    'dependentRequired',
    'enum',
    'exclusiveMaximum',
    'exclusiveMinimum',
    'maxContains',
    'maxItems',
    'maxLength',
  ],
  ...['maxProperties', 'maximum', 'minContains', 'minItems', 'minLength', 'minProperties', 'minimum', 'multipleOf', 'pattern', 'required'],
  ...['type', 'uniqueItems'],
];
const KEYWORDS = [...ONE, ...LISTS, ...MAPS, ...ANNOTATIONS, ...ASSERTIONS];

/** Keywords of the dialect that would check less than they seem to, and what does the work. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['format', 'write a `pattern`, or a condition with `host_in` or `under`'],
  ['unevaluatedItems', 'close the list with `items`'],
  ['unevaluatedProperties', 'close the object with `additionalProperties`'],
  ['$anchor', 'refer by `#/$defs/…`'],
  ['$dynamicAnchor', 'refer by `#/$defs/…`'],
  ['$dynamicRef', 'refer by `#/$defs/…`'],
  ['$id', 'refer by `#/$defs/…`'],
]);

const DEFINE = 'put a schema there, under `$defs` of `arguments` itself';

const ENDLESS: SchemaProblem = {
  at: '',
  problem: 'its references go round in a circle or multiply, so that judging a call might not end',
  remedy: 'let a `$ref` come back only below `properties` or `items`, and once a level',
};

/** Every problem of an argument schema: an unknown or unsupported keyword, a reference that leaves the document, a pattern that is not RE2, too much depth, too much work. */
export function problemsOfSchema(schema: ArgumentSchema): SchemaProblem[] {
  if (nestsTooDeep(schema)) return [{ at: '', problem: `nests deeper than ${MAX_DEPTH} levels`, remedy: 'ask less of what lies so deep' }];
  const problems = [...problemsAt(schema, '', schema)];
  return problems.length === 0 && costsTooMuch(schema) ? [ENDLESS] : problems;
}

function* problemsAt(schema: unknown, at: Pointer, root: ArgumentSchema): Generator<SchemaProblem> {
  if (typeof schema === 'boolean') return;
  if (!isRecord(schema)) {
    yield { at, problem: 'a schema is an object, true or false', remedy: 'write a schema such as {"type": "string"}' };
    return;
  }
  for (const keyword of Object.keys(schema)) yield* problemsOfKeyword(schema, keyword, at);
  yield* some(problemOfReference(schema['$ref'], at, root));
  for (const [path, part] of subschemas(schema)) yield* problemsAt(part, `${at}${path}`, root);
}

function problemsOfKeyword(schema: Record<string, unknown>, keyword: string, at: Pointer): SchemaProblem[] {
  const value = schema[keyword];
  const here = below(at, keyword);
  if (!KEYWORDS.includes(keyword)) return [unknownKeyword(keyword, here)];
  if (keyword === '$schema' && value !== DIALECT)
    return [{ at: here, problem: 'unknown dialect', remedy: `use ${DIALECT} or leave it out` }];
  if (keyword === 'pattern') return some(problemOfPattern(value, here));
  if (keyword === 'patternProperties')
    return keysOfRecord(value).flatMap((pattern) => some(problemOfPattern(pattern, below(here, pattern))));
  if (!keysOfRecord(value).includes('__proto__')) return [];
  return [{ at: here, problem: 'the name `__proto__` cannot be checked', remedy: 'leave it out' }];
}

function unknownKeyword(keyword: string, at: Pointer): SchemaProblem {
  const instead = INSTEAD.get(keyword);
  if (instead !== undefined) return { at, problem: `${JSON.stringify(keyword)} is not checked here`, remedy: instead };
  const near = nearest(keyword, KEYWORDS);
  const remedy = near ? `did you mean ${JSON.stringify(near)}?` : 'leave it out, or use a keyword of JSON Schema 2020-12';
  return { at, problem: `unknown keyword ${JSON.stringify(keyword)}`, remedy };
}

function problemOfPattern(pattern: unknown, at: Pointer): SchemaProblem | undefined {
  try {
    compilePattern(String(pattern));
    return undefined;
  } catch (error) {
    const problem = `not a pattern in RE2 syntax (${(error as Error).message})`;
    return { at, problem, remedy: 'write it without look-around and backreferences, such as "^[a-z]+$"' };
  }
}

function problemOfReference(reference: unknown, at: Pointer, root: ArgumentSchema): SchemaProblem | undefined {
  if (reference === undefined) return undefined;
  const here = below(at, '$ref');
  if (reference !== '#' && !String(reference).startsWith('#/$defs/'))
    return { at: here, problem: 'leaves the schema', remedy: 'refer to `#` or `#/$defs/…`' };
  const target = String(reference).slice('#'.length);
  if (valueAt(root, target) === undefined) return { at: here, problem: `nothing stands at ${JSON.stringify(reference)}`, remedy: DEFINE };
  return isPlaceOfSchema(keysOf(target))
    ? undefined
    : { at: here, problem: `no schema stands at ${JSON.stringify(reference)}`, remedy: DEFINE };
}

/** Whether keys lead from a schema by keywords that hold schemas, all of which are checked. */
function isPlaceOfSchema([keyword, ...rest]: readonly string[]): boolean {
  if (keyword === undefined) return true;
  if (ONE.includes(keyword)) return isPlaceOfSchema(rest);
  return [...LISTS, ...MAPS].includes(keyword) && rest.length > 0 && isPlaceOfSchema(rest.slice(1));
}

function subschemas(schema: Record<string, unknown>): [Pointer, unknown][] {
  const one = ONE.filter((keyword) => Object.hasOwn(schema, keyword)).map((keyword): [Pointer, unknown] => [
    `/${keyword}`,
    schema[keyword],
  ]);
  const many = [...LISTS, ...MAPS].flatMap((keyword) =>
    Object.entries(schema[keyword] ?? {}).map(([key, part]): [Pointer, unknown] => [below(`/${keyword}`, key), part]),
  );
  return [...one, ...many];
}

function some(problem: SchemaProblem | undefined): SchemaProblem[] {
  return problem === undefined ? [] : [problem];
}

function keysOfRecord(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
