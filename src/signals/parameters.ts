import { below } from '#model/pointers.ts';
import type { Parameter, Pointer } from '#model/types.ts';
import { isObject, type JsonObject, own } from './json-objects.ts';
import { MAX_OFFERS, type Offer, offersOf } from './offers.ts';
import { rolesOf } from './roles.ts';
import { type Property, propertiesOf } from './schema-walk.ts';
import { type NameToken, tokensOfName } from './tokens.ts';

/** A parameter with what the rules need to know of it. */
export interface ParameterSignal extends Parameter {
  readonly key: string;
  readonly tokens: readonly NameToken[];
  readonly description: string;
  /** Which of its texts and lists go on behind what was read. */
  readonly cut: readonly Pointer[];
  /** The strings that the schema allows, undefined where any string goes. */
  readonly choices: readonly string[] | undefined;
  /** The strings that the schema names, whether or not it allows others. */
  readonly offers: readonly Offer[];
  readonly schema: JsonObject;
}

const MAX_TEXT = 2_000;
const MAX_TYPES = 8;
/** So many strings may all parameters together name before no further parameter is read. */
const MAX_NAMED = 2_000;
const WHOLE: readonly Pointer[] = [];

/** The parameters of a tool's input schema, flattened, with their roles; whether the schema is larger than what was read of it. */
export function parametersOf(inputSchema: unknown): { parameters: ParameterSignal[]; isCut: boolean } {
  const { properties, isCut } = propertiesOf(inputSchema, '/inputSchema');
  const parameters: ParameterSignal[] = [];
  let named = 0;
  for (const property of properties) {
    if (named >= MAX_NAMED) return { parameters, isCut: true };
    const parameter = describe(property, inputSchema);
    named += parameter.offers.length;
    parameters.push(parameter);
  }
  return { parameters, isCut };
}

/** An argument of the call itself or of one object around all of them; deeper ones belong to what is stored. */
export function isOuter({ name }: Pick<ParameterSignal, 'name'>): boolean {
  const first = name.indexOf('.');
  return first < 0 || !name.includes('.', first + 1);
}

function describe({ at, path, key, required, schema }: Property, root: unknown): ParameterSignal {
  const description = own(schema, 'description');
  const { offers, closed } = offersOf(schema, at, root);
  const choices = closed ? offers.map(({ value }) => value) : undefined;
  const type = typeOf(schema, choices);
  const tokens = tokensOfName(key);
  return {
    at,
    name: path,
    key,
    type,
    required,
    roles: rolesOf({ key, tokens, type, choices, schema }),
    tokens,
    description: typeof description === 'string' ? description.slice(0, MAX_TEXT) : '',
    cut: cutOf(schema, at),
    choices,
    offers,
    schema,
  };
}

function cutOf(schema: JsonObject, at: Pointer): readonly Pointer[] {
  const description = own(schema, 'description');
  const listed = own(schema, 'enum');
  const isLong = typeof description === 'string' && description.length > MAX_TEXT;
  const isMany = Array.isArray(listed) && listed.length > MAX_OFFERS;
  return isLong || isMany ? [...(isLong ? [below(at, 'description')] : []), ...(isMany ? [below(at, 'enum')] : [])] : WHOLE;
}

/** The JSON type as people say it: `string`, `array of string`, `string or null`. */
function typeOf(schema: JsonObject, choices: readonly string[] | undefined): string {
  const type = own(schema, 'type');
  if (type === 'array') return arrayType(schema);
  if (typeof type === 'string') return type;
  if (Array.isArray(type)) return type.slice(0, MAX_TYPES).map(String).join(' or ') || 'unknown';
  const branches = [own(schema, 'anyOf'), own(schema, 'oneOf')].find(Array.isArray);
  if (branches) return joinTypes(branches);
  if (choices) return 'string';
  return isObject(own(schema, 'properties')) ? 'object' : 'unknown';
}

function arrayType(schema: JsonObject): string {
  const items = own(schema, 'items');
  const element = isObject(items) ? own(items, 'type') : undefined;
  return typeof element === 'string' ? `array of ${element}` : 'array';
}

function joinTypes(branches: readonly unknown[]): string {
  const types = branches.slice(0, MAX_TYPES).flatMap((branch) => {
    const type = isObject(branch) ? own(branch, 'type') : undefined;
    return typeof type === 'string' ? [type] : [];
  });
  return [...new Set(types)].join(' or ') || 'unknown';
}
