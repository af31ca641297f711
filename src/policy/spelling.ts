import { nearest } from '#model/nearest.ts';
import { below } from '#model/pointers.ts';
import { SCHEMAS } from '#model/schemas.ts';
import type { Pointer } from '#model/types.ts';

/** A word that the language does not have, and what was probably meant. */
export interface Misspelling {
  readonly at: Pointer;
  readonly problem: string;
  readonly remedy: string;
}

interface SchemaPart {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly SchemaPart[];
  readonly items?: SchemaPart;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: boolean | SchemaPart;
}

const POLICY = SCHEMAS.policy as SchemaPart & { readonly $defs: Readonly<Record<string, SchemaPart>> };

/** The first unknown key, operator, window or other word of a policy document, read along the schema. */
export function misspellingIn(policy: unknown): Misspelling | undefined {
  return look(POLICY, policy, '');
}

function look(part: SchemaPart, value: unknown, at: Pointer): Misspelling | undefined {
  const schema = part.$ref ? (POLICY.$defs[part.$ref.slice('#/$defs/'.length)] ?? {}) : part;
  if (typeof value === 'string') return unknownWord(schema, value, at);
  if (Array.isArray(value)) return firstOf(value.entries(), ([index, item]) => look(schema.items ?? {}, item, below(at, index)));
  if (typeof value !== 'object' || value === null) return undefined;
  return firstOf(Object.entries(value), ([key, item]) => lookBelow(schema, { key, item }, at));
}

function lookBelow(
  { properties = {}, additionalProperties }: SchemaPart,
  { key, item }: { key: string; item: unknown },
  at: Pointer,
): Misspelling | undefined {
  const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (known) return look(known, item, below(at, key));
  if (typeof additionalProperties === 'object') return look(additionalProperties, item, below(at, key));
  if (additionalProperties !== false) return undefined;
  return { at: below(at, key), problem: `unknown key ${JSON.stringify(key)}`, remedy: remedyFor(key, Object.keys(properties)) };
}

function unknownWord(schema: SchemaPart, word: string, at: Pointer): Misspelling | undefined {
  const words = schema.enum ?? schema.anyOf?.flatMap((choice) => choice.enum ?? []) ?? [];
  if (words.length === 0 || words.includes(word)) return undefined;
  const orNumber = schema.anyOf ? ' or a number of seconds' : '';
  const what = at.slice(at.lastIndexOf('/') + 1);
  return { at, problem: `unknown ${what} ${JSON.stringify(word)}`, remedy: remedyFor(word, words) + orNumber };
}

function remedyFor(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === undefined ? `use ${words.join(', ')}` : `did you mean ${JSON.stringify(near)}? The words are ${words.join(', ')}`;
}

function firstOf<Item>(items: Iterable<Item>, find: (item: Item) => Misspelling | undefined): Misspelling | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}
