import common from '#data/schemas/common.schema.json' with { type: 'json' };
import policySchema from '#data/schemas/policy.schema.json' with { type: 'json' };
import { nearest } from '#model/nearest.ts';
import { below } from '#model/pointers.ts';
import type { Pointer } from '#model/types.ts';

/** A word that the language does not have, and what was probably meant. */
export interface Misspelling {
  readonly at: Pointer;
  readonly problem: string;
  readonly remedy: string;
  /** The key of the language that an unknown one probably meant. */
  readonly meant?: string | undefined;
}

interface SchemaPart {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly anyOf?: readonly SchemaPart[];
  readonly items?: SchemaPart;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: boolean | SchemaPart;
}

/** What to write where a value has a form of its own, by the form's title or its key. */
const FORMS: Readonly<Record<string, string>> = {
  Digest: 'write `sha256-` and 64 hexadecimal digits',
  Window: 'use second, minute, hour, day or a number of seconds above 0',
  cost: 'write a number that is not negative, or the path of one in the arguments such as `args.amount`',
  path: 'write a JSON Pointer such as `/to/0`, or `args.to`',
};

/** How much of a value is shown. */
const LONGEST = 100;

/** What to write where an object is wanted, by its title or its key. */
const OBJECTS: Readonly<Record<string, string>> = {
  Policy: 'write {"version": "1", "default": "deny", "tools": {}}',
  ToolRule: 'write {} to allow, or a rule such as {"action": "deny"}',
  RateLimit: 'write {"max": 10, "window": "minute"}',
  Limit: 'write {"counter": "calls", "window": "minute", "max": 10}',
  Condition: 'write {"path": "/amount", "op": "lte", "value": 100}',
  DenyIf: 'write {"conditions": […]}',
  ApproveIf: 'write {"conditions": […]}',
  tools: 'name each tool with its rule: {"tool": {}}',
  pins: 'name each tool with its digest',
};

type SchemaParts = Readonly<Record<string, SchemaPart>>;

const POLICY = policySchema as SchemaPart & { readonly $defs: SchemaParts };
const DEFINITIONS = { ...(common.$defs as SchemaParts), ...POLICY.$defs };

/** Every unknown key, operator, window or other word of a policy document, read along the schema. */
export function misspellingsIn(policy: unknown): Generator<Misspelling> {
  return look(POLICY, policy, '');
}

function* look(part: SchemaPart, value: unknown, at: Pointer): Generator<Misspelling> {
  const schema = part.$ref ? (DEFINITIONS[part.$ref.replace(/^.*\//, '')] ?? {}) : part;
  const misspelt = (typeof value === 'string' ? unknownWord(schema, value, at) : undefined) ?? malformed(schema, value, at);
  if (misspelt) yield misspelt;
  else yield* Array.isArray(value) ? lookInList(schema.items ?? {}, value, at) : lookInTable(schema, value, at);
}

function* lookInList(schema: SchemaPart, items: readonly unknown[], at: Pointer): Generator<Misspelling> {
  for (const [index, item] of items.entries()) yield* look(schema, item, below(at, index));
}

function* lookInTable(schema: SchemaPart, value: unknown, at: Pointer): Generator<Misspelling> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) yield* lookBelow(schema, { key, item }, at);
}

function* lookBelow(
  { properties = {}, additionalProperties }: SchemaPart,
  { key, item }: { key: string; item: unknown },
  at: Pointer,
): Generator<Misspelling> {
  const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (known) yield* look(known, item, below(at, key));
  else if (typeof additionalProperties === 'object') yield* look(additionalProperties, item, below(at, key));
  else if (additionalProperties === false) yield unknownKey(key, Object.keys(properties), at);
}

function unknownKey(key: string, known: readonly string[], at: Pointer): Misspelling {
  return {
    at: below(at, key),
    problem: `unknown key ${JSON.stringify(key)}`,
    remedy: remedyFor(key, known),
    meant: nearest(key, known),
  };
}

function unknownWord(schema: SchemaPart, word: string, at: Pointer): Misspelling | undefined {
  const words = schema.enum ?? schema.anyOf?.flatMap((choice) => choice.enum ?? []) ?? [];
  if (words.length === 0 || words.includes(word)) return undefined;
  const orNumber = schema.anyOf ? ' or a number of seconds' : '';
  return { at, problem: `unknown ${lastKey(at)} ${JSON.stringify(word.slice(0, LONGEST))}`, remedy: remedyFor(word, words) + orNumber };
}

/** A value that is not the only one possible, or that has none of the forms that its place asks for. */
function malformed(schema: SchemaPart, value: unknown, at: Pointer): Misspelling | undefined {
  const shape = misshapen(schema, value, at);
  if (shape) return shape;
  const { const: only, title = lastKey(at), anyOf = [schema] } = schema;
  const [wants, form] = [title.toLowerCase(), FORMS[title]];
  if (only !== undefined && value !== only)
    return { at, problem: `not a ${wants}: ${shown(value)}`, remedy: `write ${JSON.stringify(only)}` };
  if (form === undefined || anyOf.some((choice) => fits(choice, value))) return undefined;
  return { at, problem: `not a ${wants}: ${shown(value)}`, remedy: form };
}

/** Something else where an object or a list is wanted. */
function misshapen({ type, title }: SchemaPart, value: unknown, at: Pointer): Misspelling | undefined {
  if (type === 'array' && !Array.isArray(value)) return { at, problem: `not a list: ${shown(value)}`, remedy: 'write a list in [ and ]' };
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type !== 'object' || isObject) return undefined;
  return { at, problem: `not an object: ${shown(value)}`, remedy: OBJECTS[title ?? lastKey(at)] ?? 'write an object in { and }' };
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, LONGEST);
}

function fits({ enum: words, type, pattern = '', ...least }: SchemaPart, value: unknown): boolean {
  if (words) return words.some((word) => word === value);
  if (typeof value !== type) return false;
  if (typeof value === 'number') return value >= (least.minimum ?? -Infinity) && value > (least.exclusiveMinimum ?? -Infinity);
  return new RegExp(pattern).test(String(value));
}

function lastKey(at: Pointer): string {
  return at.slice(at.lastIndexOf('/') + 1);
}

function remedyFor(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === undefined ? `use ${words.join(', ')}` : `did you mean ${JSON.stringify(near)}? The words are ${words.join(', ')}`;
}
