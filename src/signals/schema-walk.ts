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

/** Takes the properties of one schema and puts the schemas inside it on the stack, the first on top. */
function explore(visit: Visit, state: State): void {
  const all = ownProperties(visit);
  const room = MAX_NODES - state.properties.length;
  const found = all.length > room ? all.slice(0, room) : all;
  state.properties.push(...found);
  if (found.length < all.length || visit.depth === MAX_DEPTH) state.isCut = true;
  if (visit.depth === MAX_DEPTH) return;
  state.stack.push(...referenced(visit, state));
  const inner = deeper(visit, found);
  for (let next = inner.pop(); next; next = inner.pop()) state.stack.push(next);
}

function isLeaf(schema: JsonObject): boolean {
  return !NESTING.some((key) => Object.hasOwn(schema, key));
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of an object's own, never an inherited one. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function ownProperties({ schema, at, path }: Visit): Property[] {
  const properties = own(schema, 'properties');
  if (!isObject(properties)) return [];
  const required = own(schema, 'required');
  const names: ReadonlySet<unknown> = Array.isArray(required) && required.length > 0 ? new Set(required) : NO_NAMES;
  const within = below(at, 'properties');
  return firstKeys(properties)
    .slice(0, MAX_NODES + 1)
    .map((key) => {
      const schema = properties[key];
      return {
        at: below(within, key),
        path: path ? `${path}.${key}` : key,
        key,
        required: names.has(key),
        schema: isObject(schema) ? schema : {},
      };
    });
}

/** The schemas inside a schema: of its properties, its elements, its branches. */
function deeper({ schema, at, path, depth }: Visit, properties: readonly Property[]): Visit[] {
  const visits: Visit[] = [];
  const enter = (value: unknown, pointer: Pointer, name: string) => {
    if (isObject(value)) visits.push({ schema: value, at: pointer, path: name, depth: depth + 1 });
  };
  for (const property of properties) enter(property.schema, property.at, property.path);
  const items = own(schema, 'items');
  if (items !== undefined) enter(items, below(at, 'items'), `${path}[]`);
  for (const keyword of BRANCHES) {
    const branches = own(schema, keyword);
    if (!Array.isArray(branches)) continue;
    for (const [index, branch] of branches.slice(0, MAX_NODES).entries()) enter(branch, below(below(at, keyword), index), path);
  }
  return visits;
}

/** Follows a local `$ref`, each target once, so that neither a cycle nor a bomb costs more than the schema's own size. */
function referenced({ schema, path, depth }: Visit, { root, followed }: State): Visit[] {
  const reference = own(schema, '$ref');
  if (typeof reference !== 'string' || followed.has(reference)) return [];
  followed.add(reference);
  const target = targetOf(schema, root);
  return target ? [{ ...target, path, depth: depth + 1 }] : [];
}

/** The schema that a local `$ref` names and where it stands; undefined for any other reference and for none. */
export function targetOf(schema: JsonObject, root: unknown): { schema: JsonObject; at: Pointer } | undefined {
  const reference = own(schema, '$ref');
  if (typeof reference !== 'string' || !reference.startsWith('#/') || reference.length > MAX_NODES) return undefined;
  const target = valueAt(root, reference.slice(1));
  return isObject(target) ? { schema: target, at: `/inputSchema${reference.slice(1)}` } : undefined;
}
