import { firstKeys } from '#model/first-keys.ts';
import { below, valueAt } from '#model/pointers.ts';
import type { Pointer } from '#model/types.ts';

/** A property of the input schema, met while walking it. */
export interface Property {
  readonly at: Pointer;
  /** Nested names joined by dots, array elements by `[]`. */
  readonly path: string;
  /** The name alone, as the schema's key spells it. */
  readonly key: string;
  readonly required: boolean;
  readonly schema: JsonObject;
}

/** The properties of a schema, and whether there are more than the budgets let through. */
interface Walk {
  readonly properties: readonly Property[];
  readonly isCut: boolean;
}

/** A JSON object whose values nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

interface Visit {
  readonly schema: JsonObject;
  readonly at: Pointer;
  readonly path: string;
  readonly depth: number;
}

/** A walk under way. */
interface State {
  readonly root: JsonObject;
  readonly properties: Property[];
  /** The references that were followed already. */
  readonly followed: Set<string>;
  readonly stack: Visit[];
  isCut: boolean;
}

const MAX_DEPTH = 64;
const MAX_NODES = 1_000;
const MAX_REQUIRED = 5_000;
/** The keywords behind which other properties stand. */
const NESTING = ['properties', 'items', 'oneOf', 'anyOf', 'allOf', '$ref'];
const NO_NAMES: ReadonlySet<unknown> = new Set();
const BRANCHES = ['oneOf', 'anyOf', 'allOf'] as const;

/** Every property of a schema in document order: nested ones, array elements, branches and local references, within fixed budgets. */
export function propertiesOf(root: unknown, at: Pointer): Walk {
  if (!isObject(root)) return { properties: [], isCut: false };
  const state: State = { root, properties: [], followed: new Set(), stack: [{ schema: root, at, path: '', depth: 1 }], isCut: false };
  for (let nodes = 0; nodes < MAX_NODES && state.stack.length > 0; nodes += 1) {
    const visit = state.stack.pop();
    if (visit && !isLeaf(visit.schema)) explore(visit, state);
  }
  return { properties: state.properties, isCut: state.isCut || state.stack.some(({ schema }) => !isLeaf(schema)) };
}

/** Takes the properties of one schema and puts the schemas inside it on the stack, those of its properties on top, the first above all. */
function explore(visit: Visit, state: State): void {
  const { properties, stack } = state;
  const first = properties.length;
  takeProperties(visit, state);
  const depth = visit.depth + 1;
  if (depth > MAX_DEPTH) {
    state.isCut = true;
    return;
  }
  follow(visit, state);
  enterBranches(visit, stack);
  const items = own(visit.schema, 'items');
  if (isObject(items)) stack.push({ schema: items, at: below(visit.at, 'items'), path: `${visit.path}[]`, depth });
  for (let index = properties.length - 1; index >= first; index -= 1) {
    const { schema, at, path } = properties[index] as Property;
    stack.push({ schema, at, path, depth });
  }
}

function isLeaf(schema: JsonObject): boolean {
  return !hasAny(schema, NESTING);
}

/** Whether an object has one of some keys of its own. */
export function hasAny(object: JsonObject, keys: readonly string[]): boolean {
  for (const key of keys) if (own(object, key) !== undefined) return true;
  return false;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of an object's own, never an inherited one. */
export function own(object: JsonObject, key: string): unknown {
  const value = object[key];
  return value !== undefined && Object.hasOwn(object, key) ? value : undefined;
}

function requiredIn(schema: JsonObject, state: State): ReadonlySet<unknown> {
  const required = own(schema, 'required');
  if (!Array.isArray(required) || required.length === 0) return NO_NAMES;
  if (required.length > MAX_REQUIRED) state.isCut = true;
  return new Set(required.slice(0, MAX_REQUIRED));
}

function takeProperties({ schema, at, path }: Visit, state: State): void {
  const listed = own(schema, 'properties');
  if (!isObject(listed)) return;
  const names = requiredIn(schema, state);
  const within = below(at, 'properties');
  for (const key of firstKeys(listed)) {
    if (state.properties.length === MAX_NODES) {
      state.isCut = true;
      return;
    }
    const inner = listed[key];
    state.properties.push({
      at: below(within, key),
      path: path ? `${path}.${key}` : key,
      key,
      required: names.has(key),
      schema: isObject(inner) ? inner : {},
    });
  }
}

/** Puts the branches of a schema on the stack, the first on top. */
function enterBranches({ schema, at, path, depth }: Visit, stack: Visit[]): void {
  for (let last = BRANCHES.length - 1; last >= 0; last -= 1) {
    const keyword = BRANCHES[last] as (typeof BRANCHES)[number];
    const branches = own(schema, keyword);
    if (!Array.isArray(branches)) continue;
    for (let index = Math.min(branches.length, MAX_NODES) - 1; index >= 0; index -= 1) {
      const branch: unknown = branches[index];
      if (isObject(branch)) stack.push({ schema: branch, at: below(below(at, keyword), index), path, depth: depth + 1 });
    }
  }
}

/** Follows a local `$ref`, each target once, so that neither a cycle nor a bomb costs more than the schema's own size. */
function follow({ schema, path, depth }: Visit, { root, followed, stack }: State): void {
  const reference = own(schema, '$ref');
  if (typeof reference !== 'string' || followed.has(reference)) return;
  followed.add(reference);
  const target = targetOf(schema, root);
  if (target) stack.push({ ...target, path, depth: depth + 1 });
}

/** The schema that a local `$ref` names and where it stands; undefined for any other reference and for none. */
export function targetOf(schema: JsonObject, root: unknown): { schema: JsonObject; at: Pointer } | undefined {
  const reference = own(schema, '$ref');
  if (typeof reference !== 'string' || !reference.startsWith('#/') || reference.length > MAX_NODES) return undefined;
  const target = valueAt(root, reference.slice(1));
  return isObject(target) ? { schema: target, at: `/inputSchema${reference.slice(1)}` } : undefined;
}
