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

/** A JSON object whose values nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

interface Visit {
  readonly schema: JsonObject;
  readonly at: Pointer;
  readonly path: string;
  readonly depth: number;
}

const MAX_DEPTH = 64;
const MAX_NODES = 1_000;
/** The keywords behind which other properties stand. */
const NESTING = new Set(['properties', 'items', 'oneOf', 'anyOf', 'allOf', '$ref']);
const BRANCHES = ['oneOf', 'anyOf', 'allOf'] as const;

/** Every property of a schema in document order: nested ones, array elements, branches and local references, within fixed budgets. */
export function propertiesOf(root: unknown, at: Pointer): Property[] {
  if (!isObject(root)) return [];
  const properties: Property[] = [];
  const followed = new Set<string>();
  const stack: Visit[] = [{ schema: root, at, path: '', depth: 1 }];
  for (let nodes = 0; nodes < MAX_NODES; nodes += 1) {
    const visit = stack.pop();
    if (!visit) break;
    if (isLeaf(visit.schema)) continue;
    const found = ownProperties(visit).slice(0, MAX_NODES - properties.length);
    properties.push(...found);
    if (visit.depth < MAX_DEPTH) stack.push(...referenced(visit, root, followed), ...deeper(visit, found).reverse());
  }
  return properties;
}

function isLeaf(schema: JsonObject): boolean {
  return !Object.keys(schema).some((key) => NESTING.has(key));
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
  const names = new Set(Array.isArray(required) ? required : []);
  const within = below(at, 'properties');
  return Object.keys(properties)
    .slice(0, MAX_NODES)
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
function referenced({ schema, path, depth }: Visit, root: JsonObject, followed: Set<string>): Visit[] {
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
