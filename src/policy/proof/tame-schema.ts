import { valueAt } from '#model/pointers.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Walk {
  readonly root: unknown;
  /** How many schemas may still be copied. */
  room: number;
}

const ONE = new Set(['additionalProperties', 'items']);
const LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
/** How much of something there may be at most: a schema may ask for more than there is room for, level within level. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['minItems', 2],
  ['maxItems', 3],
  ['minLength', 20],
  ['maxLength', 40],
]);
const KEPT = new Set([
  ...[
    'const',
    'default',
    'enum',
    'exclusiveMaximum',
    'exclusiveMinimum',
    'format',
    'maximum',
    'minimum',
    'multipleOf',
    'type',
    'uniqueItems',
  ],
]);
const MAX_DEPTH = 12;
const MAX_SCHEMAS = 1_000;

/**
 * A copy of a stranger's schema from which a value can be made at little cost: local references followed as far as there is room, its sizes
 * capped, without patterns, remote references and keywords that only a generator knows.
 */
export function tameSchema(schema: unknown): unknown {
  return tame(schema, 0, { root: schema, room: MAX_SCHEMAS });
}

function tame(schema: unknown, depth: number, walk: Walk): Schema {
  walk.room -= 1;
  if (!isSchema(schema) || depth > MAX_DEPTH || walk.room < 0) return {};
  const below = (part: unknown) => tame(part, depth + 1, walk);
  const target = targetOf(schema['$ref'], walk.root);
  const copied = Object.entries(schema).flatMap(([keyword, value]) => kept(keyword, value, below));
  return { ...(target === undefined ? {} : below(target)), ...Object.fromEntries(copied) };
}

function targetOf(reference: unknown, root: unknown): unknown {
  return typeof reference === 'string' && /^#(?:\/|$)/.test(reference) ? valueAt(root, reference.slice(1)) : undefined;
}

function kept(keyword: string, value: unknown, below: (part: unknown) => unknown): [string, unknown][] {
  const part = KEPT.has(keyword) ? value : schemaPart(keyword, value, below);
  return part === undefined ? [] : [[keyword, part]];
}

function schemaPart(keyword: string, value: unknown, below: (part: unknown) => unknown): unknown {
  if (ONE.has(keyword)) return typeof value === 'boolean' ? value : below(value);
  if (LISTS.has(keyword)) return Array.isArray(value) ? value.map(below) : undefined;
  if (keyword === 'properties' && isSchema(value))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, below(part)]));
  return sizePart(keyword, value);
}

function sizePart(keyword: string, value: unknown): unknown {
  if (keyword === 'required') return Array.isArray(value) ? value.slice(0, MAX_SCHEMAS) : undefined;
  const most = SIZES.get(keyword);
  return most !== undefined && typeof value === 'number' ? Math.min(value, most) : undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
