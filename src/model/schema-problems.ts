import type { ErrorObject } from 'ajv/dist/2020.js';
import { nearest } from './nearest.ts';
import { below } from './pointers.ts';
import type { Pointer } from './types.ts';

/** What is wrong with a value, and a guess of what was meant. */
interface SchemaComplaint {
  readonly problem: string;
  readonly guess?: string | undefined;
}

/** A complaint and the place that it is about. */
export interface PlacedComplaint extends SchemaComplaint {
  readonly at: Pointer;
}

type Say = (error: ErrorObject) => SchemaComplaint;

/** How much of a value is shown. */
const LONGEST = 100;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** What each keyword of a schema has to say. */
const COMPLAINTS: Readonly<Record<string, Say>> = {
  required: lacking,
  additionalProperties: ({ params: { additionalProperty: key }, parentSchema, data }) => ({
    problem: `unknown key ${JSON.stringify(key)}`,
    guess: nearest(
      key,
      keysOf(parentSchema?.['properties']).filter((known) => !keysOf(data).includes(known)),
    ),
  }),
  enum: ({ params: { allowedValues: words }, data }) => ({
    problem: `must be one of ${JSON.stringify(words)}${givenText(data)}`,
    guess: typeof data === 'string' ? nearest(data, words) : undefined,
  }),
  const: ({ params: { allowedValue }, data }) => ({ problem: `must be ${JSON.stringify(allowedValue)}${givenText(data)}` }),
  type: ({ params: { type }, data }) => ({ problem: `must be ${kindsText(type)}${givenText(data)}` }),
  pattern: ({ params: { pattern }, data, parentSchema }) => ({
    problem: `${data === undefined ? '' : `${shown(data)} `}is not of the form ${pattern}${titleText(parentSchema)}`,
  }),
  minLength: ({ params: { limit } }) => ({ problem: limit === 1 ? 'must not be empty' : `must have ${limit} characters or more` }),
  maxLength: ({ params: { limit } }) => ({ problem: `must have at most ${limit} characters` }),
  minItems: ({ params: { limit } }) => ({ problem: limit === 1 ? 'must not be an empty list' : `must have ${limit} entries or more` }),
  uniqueItems: ({ params: { i, j } }) => ({ problem: `has the same entry twice, as number ${Math.min(i, j)} and ${Math.max(i, j)}` }),
  minProperties: ({ params: { limit } }) => ({ problem: `must have ${limit} ${limit === 1 ? 'key' : 'keys'} or more` }),
  minimum: ({ params: { limit }, data }) => ({ problem: `must be ${limit} or more${givenText(data)}` }),
  maximum: ({ params: { limit }, data }) => ({ problem: `must be at most ${limit}${givenText(data)}` }),
  exclusiveMinimum: ({ params: { limit }, data }) => ({ problem: `must be more than ${limit}${givenText(data)}` }),
  dependentRequired: ({ params: { missingProperty, property } }) => ({
    problem: `lacks the key ${JSON.stringify(missingProperty)}, without which ${JSON.stringify(property)} says nothing`,
  }),
  'false schema': () => ({ problem: 'must not be here beside what the other keys say' }),
  not: () => ({ problem: 'has keys that exclude each other' }),
};

/** What a person should hear of errors of a schema; a key that is missing where one is spelt nearly so is told once. */
export function complaintsOf(errors: readonly ErrorObject[]): PlacedComplaint[] {
  const complaints = errors.map((error) => ({ error, at: error.instancePath as Pointer, ...complaintOf(error) }));
  const slips = complaints.filter(({ error, guess }) => error.keyword === 'required' && guess !== undefined).map(guessed);
  return complaints
    .filter((complaint) => complaint.error.keyword !== 'additionalProperties' || !slips.includes(guessed(complaint)))
    .map(({ error, ...complaint }) => complaint);
}

function guessed({ at, guess }: PlacedComplaint): Pointer | undefined {
  return guess && below(at, guess);
}

function complaintOf(error: ErrorObject): SchemaComplaint {
  const say = COMPLAINTS[error.keyword];
  return say ? say(error) : { problem: 'does not fit its schema' };
}

/** A key that is not there; one that is there and unknown may be a slip of it. */
function lacking({ params: { missingProperty: key }, parentSchema, data }: ErrorObject): SchemaComplaint {
  const known = keysOf(parentSchema?.['properties']);
  const slip = nearest(
    key,
    keysOf(data).filter((given) => !known.includes(given)),
  );
  return {
    problem: `lacks the key ${JSON.stringify(key)}${slip === undefined ? '' : ` and has ${JSON.stringify(slip)}`}`,
    guess: slip && key,
  };
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function kindsText(type: string | readonly string[]): string {
  return [type]
    .flat()
    .map((kind) => KINDS[kind] ?? kind)
    .join(' or ');
}

function titleText(schema: object | undefined): string {
  const title: unknown = schema && Reflect.get(schema, 'title');
  return typeof title === 'string' ? ` (${title})` : '';
}

/** The value that stands there, unless the check keeps it to itself, as in pages. */
function givenText(data: unknown): string {
  return data === undefined ? '' : ` and is ${shown(data)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
