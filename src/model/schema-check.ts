import { firstKeys } from './first-keys.ts';
import { below, valueAt } from './pointers.ts';
import { BY_KEYWORD, type Dialect, isObject, type Json, MOST_NODES } from './schema-keywords.ts';
import type { Pointer } from './types.ts';

/** A place in a schema whose value its dialect does not allow. */
export interface SchemaProblem {
  readonly at: Pointer;
  readonly problem: string;
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
  const check: Check = { root, dialect: dialectOf(root), problems: [], stack: [{ schema: root, place: undefined, depth: 0 }] };
  for (let nodes = 0; nodes < MOST_NODES && check.problems.length < MAX_PROBLEMS; nodes += 1) {
    const visit = check.stack.pop();
    if (!visit) break;
    read(visit, check);
  }
  return check.problems.slice(0, MAX_PROBLEMS);
}

/** Notes what is wrong in one schema, and puts the schemas inside it on the stack. */
function read(visit: Visit, { root, dialect, problems, stack }: Check): void {
  const { schema, place, depth } = visit;
  for (const keyword of Object.keys(schema)) {
    const known = BY_KEYWORD.get(keyword);
    if (!known) continue;
    const value = schema[keyword];
    if (!known.test(value, dialect))
      problems.push({ at: pointerTo({ key: keyword, up: place }), problem: 'has a value that the dialect forbids' });
    if (known.holdsSchemas && depth < MAX_DEPTH)
      enter(value, { at: { key: keyword, up: place }, isMap: known.isMap, depth: depth + 1 }, stack);
  }
  if (Object.hasOwn(schema, '$ref')) readReference(visit, root, problems);
}

function readReference({ schema, place }: Visit, root: Json, problems: SchemaProblem[]): void {
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
  for (let index = 0; index < keys.length && index < MOST_NODES; index += 1) {
    const key = keys[index] as string;
    const item = (value as Json)[key];
    if (isObject(item)) stack.push({ schema: item, place: { key, up: at }, depth });
  }
}

function pointerTo(step: Step): Pointer {
  return below(step.up ? pointerTo(step.up) : '', step.key);
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
