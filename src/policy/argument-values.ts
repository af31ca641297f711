import { nearest } from '#model/nearest.ts';
import { keysOf, valueAt } from '#model/pointers.ts';
import { problemsOfSchema } from '#model/schema-check.ts';
import type { ArgumentSchema } from '#model/types.ts';
import type { SchemaProblem } from './argument-schema.ts';

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];
const NUMBERS = /^(?:max|min|exclusiveM|multipleOf)/;

/** The keywords of an argument schema whose values the dialect forbids, each with a value that it may have. */
export function problemsOfValues(schema: ArgumentSchema): SchemaProblem[] {
  return problemsOfSchema(schema === true || schema === false ? {} : schema).map(({ at }) => {
    const keyword = keysOf(at).at(-1) ?? '';
    const value = valueAt(schema, at);
    return { at, problem: `no value of "${keyword}": ${JSON.stringify(value)?.slice(0, 100)}`, remedy: remedyFor(keyword, value) };
  });
}

function remedyFor(keyword: string, value: unknown): string {
  if (keyword === 'type') return `${meant(value)}the types are ${TYPES.join(', ')}`;
  if (keyword === 'required') return 'write a list of names, each once, such as ["amount"]';
  if (keyword === 'enum') return 'write a list of values such as ["a", "b"]';
  return NUMBERS.test(keyword)
    ? 'write a number, not negative for a count, such as 100'
    : 'see https://json-schema.org/draft/2020-12 for its form';
}

function meant(value: unknown): string {
  const near = typeof value === 'string' ? nearest(value, TYPES) : undefined;
  return near === undefined ? '' : `did you mean ${JSON.stringify(near)}? `;
}
