import { keysOf } from '#model/pointers.ts';
import type { ArgumentSchema } from '#model/types.ts';
import { type ArgumentRule, MOST_ELEMENTS } from './argument-rule.ts';

interface Schema {
  type?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

/** The schema that holds the arguments that are given to the rules about lists and about each sum in a list. */
export function schemaOf(rules: readonly ArgumentRule[]): ArgumentSchema {
  const properties: Record<string, Schema> = {};
  for (const rule of rules) {
    const [argument = '', ...deeper] = keysOf(rule.path);
    Object.assign(placeIn(entryOf(properties, argument), deeper), ownPart(rule));
    if (rule.test === 'each' && !rule.passesLeftOut) require(placeIn(entryOf(properties, argument), deeper.slice(0, -1)), deeper.at(-1));
  }
  return { properties };
}

/** A sum that is too large where it is left out must be said. */
function require(schema: Schema, name = ''): void {
  schema.required = [...(schema.required ?? []), name];
}

function ownPart({ test, threshold = 0 }: ArgumentRule): object {
  return test === 'each' ? { type: 'number', maximum: threshold } : { type: 'array', maxItems: MOST_ELEMENTS };
}

/** The schema of a place, made where there is none yet; something of another type on the way is refused. */
function placeIn(schema: Schema, [key, ...rest]: readonly string[]): Schema {
  if (key === undefined) return schema;
  if (key === '*') {
    schema.type = 'array';
    schema.items ??= {};
    return placeIn(schema.items, rest);
  }
  schema.type = 'object';
  schema.properties ??= {};
  return placeIn(entryOf(schema.properties, key), rest);
}

function entryOf(properties: Record<string, Schema>, key: string): Schema {
  const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (known) return known;
  const made: Schema = {};
  properties[key] = made;
  return made;
}
