import { firstKeys } from '#model/first-keys.ts';
import { below } from '#model/pointers.ts';
import type { Pointer } from '#model/types.ts';
import { hasAny, isObject, type JsonObject, own } from './json-objects.ts';
import { targetOf } from './local-references.ts';

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
/** What the names of inner properties stand behind: nothing, `[]` for elements of an array, `*` for values under any name. */
const INNER: readonly (readonly [keyword: string, step: '' | '[]' | '*'])[] = [
  ['items', '[]'],
  ['prefixItems', '[]'],
  ['additionalItems', '[]'],
  ['additionalProperties', '*'],
  ['unevaluatedProperties', '*'],
  ['patternProperties', '*'],
  ['oneOf', ''],
  ['anyOf', ''],
  ['allOf', ''],
  ['then', ''],
  ['else', ''],
  ['dependentSchemas', ''],
];
/** The keywords that name schemas by keys of the author's. */
const NAMED: ReadonlySet<string> = new Set(['patternProperties', 'dependentSchemas']);
const INNER_LAST_FIRST = INNER.toReversed();
/** The keywords behind which other properties stand. */
const NESTING: ReadonlySet<string> = new Set(['properties', '$ref', ...INNER.map(([keyword]) => keyword)]);
const NO_NAMES: ReadonlySet<unknown> = new Set();

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
  enterInner(visit, stack);
  for (let index = properties.length - 1; index >= first; index -= 1) {
    const { schema, at, path } = properties[index] as Property;
    stack.push({ schema, at, path, depth });
  }
}

function isLeaf(schema: JsonObject): boolean {
  return !hasAny(schema, NESTING);
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

/** Puts the schemas inside one that are no properties of it on the stack, the first on top. */
function enterInner({ schema, at, path, depth }: Visit, stack: Visit[]): void {
  for (const [keyword, step] of INNER_LAST_FIRST) {
    const inner = own(schema, keyword);
    if (inner === undefined) continue;
    const within = { path: joined(path, step), depth: depth + 1 };
    const place = below(at, keyword);
    if (isObject(inner) && !NAMED.has(keyword)) stack.push({ schema: inner, at: place, ...within });
    else stack.push(...schemasIn(inner, place).map((visit) => ({ ...visit, ...within })));
  }
}

function joined(path: string, step: string): string {
  return step === '*' && path !== '' ? `${path}.*` : `${path}${step}`;
}

/** The schemas of a list or a map of them, the last first. */
function schemasIn(inner: unknown, at: Pointer): Pick<Visit, 'schema' | 'at'>[] {
  const keys = Array.isArray(inner) ? [...inner.slice(0, MAX_NODES).keys()] : isObject(inner) ? [...firstKeys(inner)] : [];
  return keys.reverse().flatMap((key) => {
    const schema: unknown = (inner as Readonly<Record<string | number, unknown>>)[key];
    return isObject(schema) ? [{ schema, at: below(at, key) }] : [];
  });
}

/** Follows a local `$ref`, each target once, so that neither a cycle nor a bomb costs more than the schema's own size. */
function follow({ schema, path, depth }: Visit, { root, followed, stack }: State): void {
  const reference = own(schema, '$ref');
  if (typeof reference !== 'string' || followed.has(reference)) return;
  followed.add(reference);
  const target = targetOf(schema, root);
  if (target) stack.push({ ...target, path, depth: depth + 1 });
}
