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
const MAX_NODES = 2_000;
const BRANCHES = ['oneOf', 'anyOf', 'allOf'] as const;

/** Every property of a schema in document order: nested ones, array elements, branches and local references, within fixed budgets. */
export function propertiesOf(root: unknown, at: Pointer): Property[] {
  if (!isObject(root)) return [];
  const properties: Property[] = [];
  const stack: Visit[] = [{ schema: root, at, path: '', depth: 1 }];
  for (let nodes = 0; nodes < MAX_NODES; nodes += 1) {
    const visit = stack.pop();
    if (!visit) break;
    const found = ownProperties(visit).slice(0, MAX_NODES - properties.length);
    properties.push(...found);
    if (visit.depth < MAX_DEPTH) stack.push(...next(visit, found, root).reverse());
  }
  return properties;
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
  return Object.entries(properties)
    .slice(0, MAX_NODES)
    .map(([key, value]) => ({
      at: below(below(at, 'properties'), key),
      path: path ? `${path}.${key}` : key,
      key,
      required: names.has(key),
      schema: isObject(value) ? value : {},
    }));
}

function next(visit: Visit, properties: readonly Property[], root: unknown): Visit[] {
  const { schema, at, path, depth } = visit;
  const deeper = (value: unknown, pointer: Pointer, name: string): Visit[] =>
    isObject(value) ? [{ schema: value, at: pointer, path: name, depth: depth + 1 }] : [];
  const branches = BRANCHES.flatMap((keyword) => {
    const branch = own(schema, keyword);
    if (!Array.isArray(branch)) return [];
    return branch.slice(0, MAX_NODES).flatMap((value, index) => deeper(value, below(below(at, keyword), index), path));
  });
  return [
    ...properties.flatMap((property) => deeper(property.schema, property.at, property.path)),
    ...deeper(own(schema, 'items'), below(at, 'items'), `${path}[]`),
    ...branches,
    ...referenced(visit, root),
  ];
}

/** Follows a local `$ref`; the budgets of depth and nodes bound what a cycle or a bomb can cost. */
function referenced({ schema, path, depth }: Visit, root: unknown): Visit[] {
  const reference = own(schema, '$ref');
  if (typeof reference !== 'string' || !reference.startsWith('#/') || reference.length > MAX_NODES) return [];
  const target = valueAt(root, reference.slice(1));
  return isObject(target) ? [{ schema: target, at: `/inputSchema${reference.slice(1)}`, path, depth: depth + 1 }] : [];
}
