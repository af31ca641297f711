import { firstKeys } from './first-keys.ts';
import { below, valueAt } from './pointers.ts';
import { BY_KEYWORD, type Dialect, isObject, type Json, MOST_NODES } from './schema-keywords.ts';
import type { Pointer } from './types.ts';

/** A place in a schema whose value its dialect does not allow. */
export interface SchemaProblem {
  readonly at: Pointer;
  readonly problem: string;
}

/** A schema to be checked, and where it stands in the one around it; a pointer is made of that only when something is wrong. */
interface Visit {
  readonly schema: Json;
  readonly around: Visit | undefined;
  readonly keyword: string;
  /** Its name or number, where the keyword holds several. */
  readonly key: string | undefined;
  readonly depth: number;
}

/** A check under way. */
interface Check {
  readonly root: Json;
  readonly dialect: Dialect;
  readonly problems: SchemaProblem[];
  readonly stack: Visit[];
}

const DIALECTS: readonly (readonly [RegExp, Dialect])[] = [
  [/draft-04\//, 4],
  [/draft-06\//, 6],
  [/draft-07\//, 7],
  [/2019-09\//, 2019],
];
const MAX_DEPTH = 100;
const MAX_PROBLEMS = 5;

/** Keywords of a schema, and of the schemas inside it, whose values its own dialect forbids; references to nothing too. */
export function problemsOfSchema(root: unknown): SchemaProblem[] {
  if (!isObject(root)) return [{ at: '', problem: 'is not an object' }];
  const check: Check = {
    root,
    dialect: dialectOf(root),
    problems: [],
    stack: [{ schema: root, around: undefined, keyword: '', key: undefined, depth: 0 }],
  };
  for (let nodes = 0; nodes < MOST_NODES && check.problems.length < MAX_PROBLEMS; nodes += 1) {
    const visit = check.stack.pop();
    if (!visit) break;
    read(visit, check);
  }
  return check.problems.slice(0, MAX_PROBLEMS);
}

/** Notes what is wrong in one schema, and puts the schemas inside it on the stack. */
function read(visit: Visit, { root, dialect, problems, stack }: Check): void {
  const { schema, depth } = visit;
  for (const keyword of Object.keys(schema)) {
    const known = BY_KEYWORD.get(keyword);
    if (!known) continue;
    const value = schema[keyword];
    if (!known.test(value, dialect))
      problems.push({ at: below(pointerTo(visit), keyword), problem: 'has a value that the dialect forbids' });
    if (known.holdsSchemas && depth < MAX_DEPTH) enter(value, { around: visit, keyword, isMap: known.isMap }, stack);
  }
  if (Object.hasOwn(schema, '$ref')) readReference(visit, root, problems);
}

function readReference(visit: Visit, root: Json, problems: SchemaProblem[]): void {
  const reference = visit.schema['$ref'];
  if (typeof reference === 'string' && reference.startsWith('#/') && valueAt(root, decoded(reference.slice(1))) === undefined)
    problems.push({ at: below(pointerTo(visit), '$ref'), problem: 'refers to nothing' });
}

function enter(value: unknown, { around, keyword, isMap }: { around: Visit; keyword: string; isMap: boolean }, stack: Visit[]): void {
  if (typeof value !== 'object' || value === null) return;
  const depth = around.depth + 1;
  if (!(isMap || Array.isArray(value))) {
    stack.push({ schema: value as Json, around, keyword, key: undefined, depth });
    return;
  }
  const keys = firstKeys(value);
  for (let index = 0; index < keys.length && index < MOST_NODES; index += 1) {
    const key = keys[index] as string;
    const item = (value as Json)[key];
    if (isObject(item)) stack.push({ schema: item, around, keyword, key, depth });
  }
}

function pointerTo({ around, keyword, key }: Visit): Pointer {
  if (!around) return '';
  const at = below(pointerTo(around), keyword);
  return key === undefined ? at : below(at, key);
}

function dialectOf({ $schema }: Json): Dialect {
  return typeof $schema === 'string' ? (DIALECTS.find(([name]) => name.test($schema))?.[1] ?? 2020) : 2020;
}

function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}
