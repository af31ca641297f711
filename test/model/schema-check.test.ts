import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOfSchema } from '#model/schema-check.ts';

const DIALECTS = [
  ['https://json-schema.org/draft/2020-12/schema', new Ajv2020({ strict: false, logger: false })],
  ['https://json-schema.org/draft/2019-09/schema', new Ajv2019({ strict: false, logger: false })],
  ['http://json-schema.org/draft-07/schema#', new Ajv({ strict: false, logger: false })],
] as const;

const value = fc.constantFrom<unknown>(
  0,
  -1,
  1.5,
  true,
  'string',
  'number',
  ['string'],
  [],
  [{}],
  {},
  { a: {} },
  { a: 1 },
  ['a', 'a'],
  null,
);
const keyword = fc.constantFrom(
  'type',
  'properties',
  'items',
  'required',
  'enum',
  'minLength',
  'maximum',
  'exclusiveMinimum',
  'anyOf',
  'not',
  'title',
);
const flat = fc.dictionary(keyword, value, { maxKeys: 3 });
const schema = fc.oneof(
  flat,
  flat.map((inner) => ({ type: 'object', properties: { inner } })),
);

describe('a schema', () => {
  it.each(DIALECTS)('is judged as by the meta-schema of %s', ($schema, ajv) => {
    fc.assert(
      fc.property(schema, (body) => {
        const document = { $schema, ...body };
        expect(problemsOfSchema(document).length === 0).toBe(ajv.validateSchema(document) === true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['(', false],
    ['a)', false],
    ['[a', false],
    ['^(a|b)[()]\\($', true],
    ['[]a]', true],
  ])('has a pattern whose brackets pair up: %s', (pattern, isValid) => {
    expect(problemsOfSchema({ type: 'string', pattern }).length === 0).toBe(isValid);
  });

  it('may hang together in a circle', () => {
    expect(problemsOfSchema({ $ref: '#/$defs/a', $defs: { a: { items: { $ref: '#/$defs/a' } } } })).toEqual([]);
  });
});
