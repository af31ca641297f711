import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';
import type { RawTool } from '#model/types.ts';
import { parametersOf } from '#signals/parameters.ts';
import { subjectOf } from '#signals/read-tool.ts';
import { HOSTILE as LARGE } from '../../bench/hostile.ts';

const DEEP = 20_000;

function nested(depth: number): object {
  let schema: object = { type: 'string' };
  for (let level = 0; level < depth; level += 1) schema = { type: 'object', properties: { inner: schema } };
  return schema;
}

const BOMB = {
  properties: { start: { $ref: '#/$defs/n0' } },
  $defs: Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `n${index}`,
      { anyOf: [{ $ref: `#/$defs/n${index + 1}` }, { $ref: `#/$defs/n${index + 1}` }], properties: { leaf: { type: 'string' } } },
    ]),
  ),
};

const MULTIPLIED = {
  properties: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`action${index}`, { $ref: '#/$defs/n0' }])),
  $defs: Object.fromEntries(
    Array.from({ length: 4 }, (_, index) => [
      `n${index}`,
      { anyOf: Array.from({ length: 200 }, () => ({ $ref: `#/$defs/n${index + 1}` })) },
    ]),
  ),
};

const HOSTILE: Readonly<Record<string, RawTool>> = {
  'an empty name': { name: '' },
  'a name that is a prototype': { name: '__proto__', description: 'constructor' },
  'parameters named like prototypes': {
    name: 'get',
    inputSchema: JSON.parse('{"properties":{"__proto__":{"type":"string"},"constructor":{"enum":["toString"]},"hasOwnProperty":{}}}'),
  },
  'a schema of great depth': { name: 'get', inputSchema: nested(DEEP) },
  'a reference to itself': { name: 'get', inputSchema: { properties: { self: { $ref: '#' }, again: { $ref: '#/properties/again' } } } },
  'references that multiply': { name: 'get', inputSchema: BOMB },
  'a megabyte of words': { name: 'get', description: 'delete '.repeat(150_000) },
  'a megabyte without a space': { name: 'a'.repeat(1_000_000), description: 'x'.repeat(1_000_000) },
  'a megabyte of brackets and dots': { name: '_'.repeat(1_000_000), description: '.('.repeat(500_000) },
  'actions that multiply': { name: 'get', inputSchema: MULTIPLIED },
  'a text that lists actions without end': {
    name: 'get',
    description: 'action: '.repeat(2_500),
    inputSchema: {
      properties: Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [`p${index}`, { properties: { action: { type: 'string' } } }]),
      ),
    },
  },
  'fields of the wrong type': {
    name: 'get',
    description: 7,
    title: [],
    inputSchema: 'object',
    annotations: null,
  },
  'schemas of the wrong type': {
    name: 'get',
    inputSchema: {
      properties: { a: null, b: 1, c: { type: {}, enum: 'x', oneOf: {}, description: [] }, action: { anyOf: [null, 1] } },
      required: 'a',
    },
  },
};

describe('a hostile definition', () => {
  it.each(Object.entries(HOSTILE))('%s gets a label', (_what, tool) => {
    expect(['Read', 'Write', 'Execute', 'Destructive', 'Financial']).toContain(classifyTool(tool).category);
  });

  it('is walked within a budget', () => {
    expect(parametersOf(nested(DEEP)).parameters.length).toBeLessThanOrEqual(64);
    expect(parametersOf(BOMB).parameters.length).toBeLessThanOrEqual(2_000);
  });

  it.each(Object.entries(LARGE))('%s is read up to its budgets', (_what, make) => {
    const { wording, acts, sentences, parameters, choices } = subjectOf(make());
    const lettersOf = (isKey: boolean) => wording.texts.reduce((sum, text) => sum + (text.isKey === isKey ? text.text.length : 0), 0);
    expect(lettersOf(false)).toBeLessThanOrEqual(50_000);
    expect(lettersOf(true)).toBeLessThanOrEqual(25_000);
    expect(sentences.at(-1)?.end ?? 0).toBeLessThanOrEqual(20_000);
    expect(acts.length).toBeLessThanOrEqual(300);
    expect(parameters.reduce((sum, { offers }) => sum + offers.length, choices.length)).toBeLessThanOrEqual(2_400);
  });

  it('takes no time to speak of', () => {
    for (const tool of Object.values(HOSTILE)) {
      const { user } = process.cpuUsage();
      classifyTool(tool);
      expect(process.cpuUsage().user - user).toBeLessThan(3e6);
    }
  });

  it('leaves the prototype alone', () => {
    for (const tool of Object.values(HOSTILE)) classifyTool(tool);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (name, description, inputSchema) => {
        expect(() => classifyTool({ name, description, inputSchema, annotations: description })).not.toThrow();
      }),
    );
  });
});
