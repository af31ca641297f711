import type { Parameter } from '#model/types.ts';
import { type Offer, offersOf } from './offers.ts';
import { rolesOf } from './roles.ts';
import { isObject, type JsonObject, own, type Property, propertiesOf } from './schema-walk.ts';
import { type NameToken, tokensOfName } from './tokens.ts';

/** A parameter with what the rules need to know of it. */
export interface ParameterSignal extends Parameter {
  readonly key: string;
  readonly tokens: readonly NameToken[];
  readonly description: string;
  /** The strings that the schema allows, undefined where any string goes. */
  readonly choices: readonly string[] | undefined;
  /** The strings that the schema names, whether or not it allows others. */
  readonly offers: readonly Offer[];
  readonly schema: JsonObject;
}

const MAX_TEXT = 2_000;
const MAX_TYPES = 8;

/** The parameters of a tool's input schema, flattened, with their roles. */
export function parametersOf(inputSchema: unknown): ParameterSignal[] {
  return propertiesOf(inputSchema, '/inputSchema').map((property) => describe(property, inputSchema));
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
    choices,
    offers,
    schema,
  };
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
