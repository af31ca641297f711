import { valueAt } from '#model/pointers.ts';
import type { ArgumentSchema } from '#model/types.ts';
import { MAX_DEPTH } from './depth.ts';

/** How many subschemas may be asked about one value on any way into the arguments. */
const MAX_COST = 10_000;
const MAX_CHAIN = 1_000;

const SAME_ONE = ['else', 'if', 'not', 'then'];
const SAME_LISTS = ['allOf', 'anyOf', 'oneOf'];
const EVERY_CHILD = ['additionalProperties', 'contains', 'items', 'propertyNames'];

interface Walk {
  readonly root: ArgumentSchema;
  readonly known: Map<unknown, number[]>;
}

/**
 * Whether judging by a schema whose references resolve may take more work than a call is worth: a reference that comes back to the same
 * value, or references that multiply from level to level. One that comes back once a level is bounded by the depth of the arguments.
 */
export function costsTooMuch(root: ArgumentSchema): boolean {
  return costOf(root, { levels: MAX_DEPTH, chain: 0 }, { root, known: new Map() }) > MAX_COST;
}

/** The most subschemas that are asked along one way of so many levels down from a value; infinite for a chain without an end. */
function costOf(schema: unknown, { levels, chain }: { levels: number; chain: number }, walk: Walk): number {
  if (typeof schema !== 'object' || schema === null || levels < 0) return 0;
  if (chain > MAX_CHAIN) return Infinity;
  const costs = walk.known.get(schema) ?? [];
  const known = costs[levels];
  if (known !== undefined) return known;
  walk.known.set(schema, costs);
  costs[levels] = Infinity;
  const keywords = schema as Readonly<Record<string, unknown>>;
  const same = sum(sameValue(keywords, walk.root).map((part) => costOf(part, { levels, chain: chain + 1 }, walk)));
  const below = (part: unknown) => costOf(part, { levels: levels - 1, chain: chain + 1 }, walk);
  const named = [...partsOf(keywords['properties']), ...partsOf(keywords['prefixItems'])].map(below);
  const every = [...EVERY_CHILD.map((keyword) => keywords[keyword]), ...partsOf(keywords['patternProperties'])].map(below);
  const cost = 1 + same + sum(every) + Math.max(0, ...named);
  costs[levels] = cost;
  return cost;
}

/** The subschemas that are asked about the very value that the schema is asked about. */
function sameValue(keywords: Readonly<Record<string, unknown>>, root: ArgumentSchema): unknown[] {
  const reference = keywords['$ref'];
  return [
    ...SAME_ONE.map((keyword) => keywords[keyword]),
    ...[...SAME_LISTS, 'dependentSchemas'].flatMap((keyword) => partsOf(keywords[keyword])),
    ...(typeof reference === 'string' ? [valueAt(root, reference.slice('#'.length))] : []),
  ];
}

function partsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function sum(costs: readonly number[]): number {
  return costs.reduce((total, cost) => total + cost, 0);
}
