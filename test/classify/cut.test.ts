import { expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';
import type { RawTool } from '#model/types.ts';

const SURE: RawTool = { name: 'delete_note', description: 'Delete a note.', inputSchema: { properties: { id: { type: 'string' } } } };

function properties(count: number): object {
  return { properties: Object.fromEntries(Array.from({ length: count }, (_, index) => [`field${index}`, { type: 'string' }])) };
}

function nested(depth: number): object {
  return depth === 0 ? { type: 'string' } : { properties: { inner: nested(depth - 1) } };
}

function described(description: string): object {
  return { inputSchema: { properties: { id: { type: 'string', description } } } };
}

function offering(count: number) {
  return { inputSchema: { properties: { kind: { enum: Array.from({ length: count }, (_, index) => `kind ${index}`) } } } };
}

function offeringEach(count: number, values: number): object {
  const { properties: kinds } = offering(values).inputSchema;
  return { inputSchema: { properties: Object.fromEntries(Array.from({ length: count }, (_, index) => [`kind${index}`, kinds.kind])) } };
}

function named(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `name${index}`);
}

function lists(depth: number): object {
  return depth === 0 ? { type: 'string' } : { items: lists(depth - 1) };
}

function cut(tool: RawTool): string[] {
  const { findings, confidence } = classifyTool(tool);
  const found = findings.filter(({ rule }) => rule === 'definition-cut').flatMap(({ evidence }) => evidence.map(({ at }) => at));
  expect(confidence).toBe(found.length > 0 ? 'likely' : 'certain');
  return found;
}

it('says nothing of a definition that is read to its end', () => {
  expect(cut(SURE)).toEqual([]);
});

it.each([
  ['a long description', { description: `Delete a note. ${'x '.repeat(10_000)}` }, ['/description']],
  ['a description within the limit', { description: `Delete a note. ${'x '.repeat(9_990)}` }, []],
  ['a thousand parameters', { inputSchema: properties(1_000) }, []],
  ['more than a thousand parameters', { inputSchema: properties(1_001) }, ['/inputSchema']],
  ['a thousand branches with parameters', { inputSchema: { oneOf: Array.from({ length: 1_000 }, () => properties(1)) } }, ['/inputSchema']],
  ['a schema of sixty levels', { inputSchema: nested(60) }, []],
  ['a schema of seventy levels', { inputSchema: nested(70) }, ['/inputSchema']],
  ['lists in lists', { inputSchema: lists(70) }, ['/inputSchema']],
  ['a long text of a parameter', described('x '.repeat(1_001)), ['/inputSchema/properties/id/description']],
  ['a text of a parameter within the limit', described('x '.repeat(1_000)), []],
  ['more than two hundred values', offering(201), ['/inputSchema/properties/kind/enum']],
  ['two hundred values', offering(200), []],
  ['more than two thousand values of all parameters', offeringEach(11, 200), ['/inputSchema']],
  ['two thousand values of all parameters', offeringEach(10, 200), []],
  ['more than five thousand required names', { inputSchema: { ...properties(1), required: named(5_001) } }, ['/inputSchema']],
  ['more than forty joined verbs', { description: `Delete a note, ${'remove, '.repeat(41)}erase it.` }, ['/description']],
  ['long texts beside those of parameters', { _meta: named(10_000) }, ['/inputSchema']],
  ['long names beside those of parameters', { _meta: { ['x'.repeat(25_000)]: 1 } }, ['/inputSchema']],
  [
    'a long description and a large schema',
    { description: `Delete a note.${' '.repeat(20_000)}`, inputSchema: nested(70) },
    ['/description', '/inputSchema'],
  ],
])('tells of %s', (_what, part, places) => {
  expect(cut({ ...SURE, ...part })).toEqual(places);
});
