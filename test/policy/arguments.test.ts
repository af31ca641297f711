import { describe, expect, test } from 'vitest';
import type { ArgumentSchema } from '#model/types.ts';
import { compileArguments } from '#policy/arguments.ts';

const accepts = (schema: ArgumentSchema, args: unknown): boolean => compileArguments(schema)(args) === undefined;
const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((value) => ({ a: value }), 1);

describe('an argument schema', () => {
  test.each<[ArgumentSchema, unknown, boolean]>([
    [true, {}, true],
    [false, {}, false],
    [{ required: ['a'] }, {}, false],
    [{ properties: { a: { type: 'integer', maximum: 5 } } }, { a: 6 }, false],
    [{ properties: { a: { type: 'integer' } } }, { a: '6' }, false],
    [{ properties: { a: { maxItems: 1, items: { enum: ['x'] } } } }, { a: ['x'] }, true],
    [{ properties: { a: { maxItems: 1, items: { enum: ['x'] } } } }, { a: ['y'] }, false],
    [{ properties: { a: {} }, additionalProperties: false }, { b: 1 }, false],
    [{ additionalProperties: { type: 'string' } }, { b: 1 }, false],
    [{ properties: { a: { pattern: '^\\d+$' } } }, { a: '12' }, true],
    [{ properties: { a: { pattern: '^\\d+$' } } }, { a: '12x' }, false],
    [{ properties: { a: { pattern: '(?i)^ok$' } } }, { a: 'OK' }, true],
    [{ patternProperties: { '^x-': { type: 'string' } }, additionalProperties: false }, { 'x-a': 'b' }, true],
    [{ patternProperties: { '^x-': { type: 'string' } }, additionalProperties: false }, { 'x-a': 1 }, false],
    [{ patternProperties: { '^x-': { type: 'string' } }, additionalProperties: false }, { y: 'b' }, false],
    [{ $ref: '#/$defs/small', $defs: { small: { maxProperties: 1 } } }, { a: 1, b: 2 }, false],
    [{ dependentRequired: { a: ['b'] } }, { a: 1 }, false],
    [{ dependentRequired: { a: ['b'] } }, { constructor: 1 }, true],
    [{ dependentSchemas: { a: false } }, { constructor: 1 }, true],
    [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 1 }, false],
    [{ not: { required: ['force'] } }, { force: false }, false],
  ])('%j, given %j: %s', (schema, args, expected) => {
    expect(accepts(schema, args)).toBe(expected);
  });

  test.each(['constructor', 'toString', '__proto__', '_id', 'hasOwnProperty'])('closed to other keys is closed to %s', (key) => {
    const args = JSON.parse(`{"${key}": 1}`);
    expect(accepts({ properties: { a: {} }, additionalProperties: false }, args)).toBe(false);
    expect(accepts({ patternProperties: { '^x-': {} }, additionalProperties: false }, args)).toBe(false);
    expect(accepts({ properties: { a: {} } }, args)).toBe(true);
  });

  test('reads a property that is named like one of every object', () => {
    expect(accepts({ properties: { constructor: { type: 'string' } } }, { constructor: 1 })).toBe(false);
    expect(accepts({ required: ['toString'] }, {})).toBe(false);
  });

  test('takes arguments of 64 levels and refuses deeper ones', () => {
    expect(accepts({}, nested(64))).toBe(true);
    expect(compileArguments({})(nested(65))).toBe('the arguments nest deeper than 64 levels');
    expect(compileArguments({})(nested(100_000))).toBe('the arguments nest deeper than 64 levels');
  });

  test('says where the arguments do not fit, without repeating them', () => {
    const problem = compileArguments({ properties: { a: { properties: { b: { type: 'string' } } } } })({ a: { b: 12_345 } });
    expect(problem).toBe('the arguments do not fit at `/a/b` (type-error)');
  });

  test('reads a pattern in linear time', () => {
    expect(accepts({ properties: { a: { pattern: '^(a+)+$' } } }, { a: `${'a'.repeat(50_000)}!` })).toBe(false);
  });
});
