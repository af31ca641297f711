import { describe, expect, it } from 'vitest';
import { classifyTool, classifyTools } from '#classify/classify.ts';
import { valueAt } from '#model/pointers.ts';
import type { RawTool } from '#model/types.ts';

function toolOf(inputSchema: object, description = 'Work with items.'): RawTool {
  return { name: 'items', description, inputSchema };
}

function actionsOf(tool: RawTool): string[] {
  return classifyTool(tool).actions.map(({ value, category, severity }) => `${value}: ${category}, ${severity}`);
}

const THREE = ['list: Read, low', 'create: Write, medium', 'delete: Destructive, critical'];
const VALUES = ['list', 'create', 'delete'];
const branches = VALUES.map((value) => ({ const: value }));
const union = VALUES.map((value) => ({ properties: { action: { const: value } } }));

describe('the actions of a schema', () => {
  it.each([
    ['an enumeration', { properties: { action: { enum: VALUES } } }],
    ['constants in oneOf', { properties: { op: { oneOf: branches } } }],
    ['constants in anyOf, with descriptions', { properties: { method: { anyOf: branches.map((one) => ({ ...one, description: 'x' })) } } }],
    ['an enumeration that may be null', { properties: { command: { anyOf: [{ type: 'string', enum: VALUES }, { type: 'null' }] } } }],
    ['one-valued enumerations in branches', { properties: { operation: { oneOf: VALUES.map((value) => ({ enum: [value] })) } } }],
    ['a shared definition', { properties: { action: { $ref: '#/$defs/Action' } }, $defs: { Action: { type: 'string', enum: VALUES } } }],
    [
      'a shared definition inside allOf',
      { properties: { action: { allOf: [{ $ref: '#/$defs/Action' }] } }, $defs: { Action: { enum: VALUES } } },
    ],
    ['whole schemas told apart by a constant', { oneOf: union }],
    ['schemas of one property told apart by a constant', { properties: { request: { anyOf: union } } }],
    ['elements of an array', { properties: { operations: { type: 'array', items: { enum: VALUES } } } }],
    ['objects in an array', { properties: { changes: { type: 'array', items: { properties: { op: { enum: VALUES } } } } } }],
    ['an argument whose name ends in the word', { properties: { item_action: { enum: VALUES } } }],
    ['a mode', { properties: { mode: { enum: VALUES } } }],
  ])('are read from %s', (_, inputSchema) => {
    expect(actionsOf(toolOf(inputSchema))).toEqual(THREE);
  });

  it('read what they are named after, where the rest of a text about managing reads', () => {
    const tool = toolOf(
      { properties: { action: { enum: ['list', 'members'] } } },
      'Manage teams. Actions: list (filtered), members (of one).',
    );
    expect(actionsOf(tool)).toEqual(['list: Read, low', 'members: Read, low']);
  });

  it('count in a mode of which a single one changes something', () => {
    expect(actionsOf(toolOf({ properties: { mode: { enum: ['list', 'delete'] } } }))).toEqual([
      'list: Read, low',
      'delete: Destructive, critical',
    ]);
  });

  it('are read inside an object that only holds the arguments', () => {
    const params = { properties: { action: { enum: VALUES } } };
    expect(actionsOf(toolOf({ properties: { params, confirm: { type: 'boolean' } } }))).toEqual(THREE);
  });

  it.each([
    ['get_reference', 'Get the schemas of an entity.', []],
    ['check_permissions', 'Check whether the user may perform an action.', []],
    ['manage_reference', 'Manage the schemas of an entity.', VALUES],
  ])('are only asked about in %s', (name, description, values) => {
    const inputSchema = { properties: { operation: { enum: VALUES } } };
    expect(classifyTool({ name, description, inputSchema }).actions.map(({ value }) => value)).toEqual(values);
  });

  it('may be spelt like methods of HTTP', () => {
    expect(actionsOf(toolOf({ properties: { action: { enum: ['get', 'delete'] } } }))).toEqual([
      'get: Read, low',
      'delete: Destructive, critical',
    ]);
  });

  it('are offered, but close nothing, beside a free string', () => {
    const path = { anyOf: [{ const: 'here' }, { type: 'string' }] };
    const { parameters } = classifyTool(toolOf({ properties: { path } }));
    expect(parameters.flatMap(({ roles }) => roles)).toContain('path');
  });

  it.each([
    ['ways of searching', { properties: { mode: { enum: ['fuzzy', 'exact'] } } }],
    ['methods of HTTP', { properties: { method: { enum: ['GET', 'DELETE'] } } }],
    ['methods of HTTP in small letters', { properties: { method: { enum: ['get', 'post', 'delete'] } } }],
    ['a setting beside other arguments', { properties: { title: {}, repeat: { properties: { method: { enum: ['due', 'start'] } } } } }],
    ['ways of editing lines', { properties: { mode: { enum: ['replace', 'insert_before', 'delete_line'] } } }],
    ['the ways of a patch', { properties: { op: { enum: ['add', 'remove', 'replace'] } } }],
    [
      'the ways of a patch that name parts',
      { properties: { op: { enum: ['set_text', 'insert_after', 'replace_block', 'remove_block'] } } },
    ],
    ['a definition that refers to itself', { properties: { action: { $ref: '#/properties/action' } } }],
    ['a reference to nowhere', { properties: { action: { $ref: '#/$defs/Missing' } } }],
  ])('are not seen in %s', (_, inputSchema) => {
    expect(actionsOf(toolOf(inputSchema))).toEqual([]);
  });
});

describe('the actions of a text', () => {
  const free = { type: 'string' };
  it.each([
    ['a list', 'One of list, create, delete.'],
    ['a list with a last word', 'What to do: list, create, or delete'],
    ['quotes', "Either 'list' (the default), 'create' to add one, or 'delete' to remove it"],
    ['bars', 'list | create | delete'],
    ['bullets', 'The action:\n- list: every item\n- create: one more item\n- delete: remove it'],
  ])('are read from %s in the description of the argument', (_, description) => {
    expect(actionsOf(toolOf({ properties: { action: { ...free, description } } }))).toEqual(THREE);
  });

  it.each([
    ['a heading', 'Work with items.\n\nActions: list, create, delete'],
    ['bullets under a heading', 'Work with items.\n\nSupported actions:\n- list: every item\n- create: one more\n- delete: remove it'],
    ['the argument’s own line', "Work with items.\n\nArgs:\n    action: One of 'list', 'create', 'delete'\n    id: The item"],
  ])('are read from %s in the description of the tool', (_, description) => {
    expect(actionsOf(toolOf({ properties: { action: free } }, description))).toEqual(THREE);
  });

  it('keep whole identifiers', () => {
    const description = 'One of: list_items, create_item, delete_item';
    expect(actionsOf(toolOf({ properties: { action: { ...free, description } } }))).toEqual([
      'list_items: Read, low',
      'create_item: Write, medium',
      'delete_item: Destructive, critical',
    ]);
  });

  it('are not made of a sentence about something else', () => {
    expect(actionsOf(toolOf({ properties: { action: { ...free, description: 'A short note, a remark or a comment.' } } }))).toEqual([]);
  });
});

describe('each action', () => {
  const tool = toolOf({ properties: { action: { anyOf: [{ enum: VALUES }, { type: 'null' }] } } });
  const label = classifyTool(tool);

  it('has evidence that stands where its value is', () => {
    for (const { value, evidence } of label.actions) {
      const [proof] = evidence.filter(({ part }) => part === 'category');
      expect(valueAt(tool, proof?.at ?? '')).toBe(value);
    }
  });

  it('is named by the tool that takes the worst of them', () => {
    expect(label).toMatchObject({ category: 'Destructive', severity: 'critical' });
    expect(label.evidence).toContainEqual(expect.objectContaining({ part: 'category', gives: 'Destructive', quote: 'delete' }));
  });
});

it('are the same however many tools are labelled together', () => {
  const values = Array.from({ length: 100 }, (_, index) => `${VALUES[index % VALUES.length]}_${index}`);
  const tools = [0, 1, 2, 3].map((first) => toolOf({ properties: { action: { enum: values.slice(first) } } }));
  expect(classifyTools(tools)).toEqual(tools.map(classifyTool));
});
