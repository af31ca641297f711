import { describe, expect, it } from 'vitest';
import { changesBetween } from '#classify/changes.ts';
import type { RawTool, Snapshot } from '#model/types.ts';

const SCHEMA = {
  type: 'object',
  properties: { id: { type: ['string', 'null'] }, kind: { enum: ['a', 'b'] }, limit: { type: 'integer', maximum: 10 } },
  required: ['id'],
};
const UNTOLD = 'schema changed, and what that means for callers is not told apart';
const GET: RawTool = { name: 'get_note', description: 'Gets a note.', inputSchema: SCHEMA, annotations: { readOnlyHint: false } };

function answer(tools: readonly RawTool[], more: Partial<Snapshot> = {}): Snapshot {
  const origin = { kind: 'npm', package: 'x', version: '1.0.0', integrity: '' };
  return { origin, serverInfo: { version: '1.0.0' }, protocolVersion: '1', capabilities: {}, tools, ...more } as unknown as Snapshot;
}

function changed(more: object): readonly (readonly [string, string, string])[] {
  const { changes } = changesBetween(answer([GET]), answer([{ ...GET, ...more }]));
  return changes.map(({ class: kind, at, what }) => [kind, at, what] as const);
}

function withProperties(more: object): object {
  return { inputSchema: { ...SCHEMA, properties: { ...SCHEMA.properties, ...more } } };
}

describe('a change of a tool', () => {
  it.each([
    ['text', { description: 'Gets one note.' }, [['notable', '/description', 'text changed']]],
    ['hidden characters', { description: 'Gets a note.\u200B' }, [['critical', '/description', 'hidden characters']]],
    [
      'a hint that declares less danger, as the label does',
      { annotations: { readOnlyHint: true } },
      [['notable', '/annotations/readOnlyHint', 'hint declares less danger, which the label does not deny']],
    ],
    [
      'a hint that declares more danger',
      { annotations: { readOnlyHint: false, destructiveHint: true } },
      [['notable', '/annotations/destructiveHint', 'hint changed']],
    ],
    ['a new parameter', withProperties({ more: {} }), [['notable', '/inputSchema/properties/more', 'new parameter']]],
    ['a parameter that is gone', withProperties({ kind: undefined }), [['breaking', '/inputSchema/properties/kind', 'parameter gone']]],
    [
      'a narrower type',
      withProperties({ id: { type: 'string' } }),
      [['breaking', '/inputSchema/properties/id/type', 'type narrowed: "null"']],
    ],
    [
      'a value that is gone',
      withProperties({ kind: { enum: ['a'] } }),
      [['breaking', '/inputSchema/properties/kind/enum', 'values gone: "b"']],
    ],
    [
      'a new value',
      withProperties({ kind: { enum: ['b', 'c', 'a'] } }),
      [['notable', '/inputSchema/properties/kind/enum', 'new values: "c"']],
    ],
    ...['constructor', 'toString', '__proto__', '__defineGetter__'].map((key): [string, object, [string, string, string][]] => [
      `a member of a schema that is named ${key}`,
      { inputSchema: { ...SCHEMA, ...JSON.parse(`{${JSON.stringify(key)}: 1}`) } },
      [['unknown', `/inputSchema/${key}`, UNTOLD]],
    ]),
    ['values in another order', withProperties({ kind: { enum: ['b', 'a'] } }), []],
    [
      'a tighter bound',
      withProperties({ limit: { type: 'integer', maximum: 5 } }),
      [['breaking', '/inputSchema/properties/limit/maximum', 'bound tightened']],
    ],
    [
      'a looser bound',
      withProperties({ limit: { type: 'integer', maximum: 50 } }),
      [['notable', '/inputSchema/properties/limit/maximum', 'bound loosened']],
    ],
    [
      'a new requirement',
      { inputSchema: { ...SCHEMA, required: ['id', 'kind'] } },
      [['breaking', '/inputSchema/required', 'newly required: "kind"']],
    ],
    [
      'one requirement less',
      { inputSchema: { ...SCHEMA, required: [] } },
      [['notable', '/inputSchema/required', 'no longer required: "id"']],
    ],
    [
      'a combination that cannot be told apart',
      withProperties({ id: { anyOf: [{ type: 'string' }] } }),
      [
        ['unknown', '/inputSchema/properties/id/anyOf', UNTOLD],
        ['notable', '/inputSchema/properties/id/type', 'type lifted'],
      ],
    ],
    ['a parameter that is no schema any more', withProperties({ kind: true }), [['unknown', '/inputSchema/properties/kind', UNTOLD]]],
    [
      'a type where there was none',
      withProperties({ kind: { enum: ['a', 'b'], type: 'string' } }),
      [['breaking', '/inputSchema/properties/kind/type', 'type narrowed to "string"']],
    ],
    ['the shape of results', { outputSchema: { type: 'object' } }, [['unknown', '/outputSchema', 'schema of the results changed']]],
    [
      'a list of values where every value was let in',
      withProperties({ id: { type: ['string', 'null'], enum: ['x', null] } }),
      [['breaking', '/inputSchema/properties/id/enum', 'values narrowed to ["x",null]']],
    ],
    [
      'a list of values that is lifted',
      withProperties({ kind: {} }),
      [['notable', '/inputSchema/properties/kind/enum', 'list of values lifted']],
    ],
    ['the dialect', { inputSchema: { ...SCHEMA, $schema: 'x' } }, [['info', '/inputSchema/$schema', 'dialect of the schema changed']]],
    ['something of no kind', { _meta: { a: 1 } }, [['info', '/_meta', 'changed']]],
  ])('%s', (_, more, expected) => {
    expect(changed(JSON.parse(JSON.stringify(more)))).toEqual(expected);
  });

  it.each([
    ['alone', { readOnlyHint: false }, '/annotations/readOnlyHint'],
    ['with all annotations', undefined, '/annotations'],
  ])('to a hint that the label denies is critical: %s', (_, annotations, at) => {
    const wipe = { name: 'wipe', description: 'Deletes all notes permanently.' };
    const before = answer([annotations ? { ...wipe, annotations } : wipe]);
    const { changes } = changesBetween(before, answer([{ ...wipe, annotations: { readOnlyHint: true } }]));
    expect(changes).toMatchObject([{ class: 'critical', at, what: 'hint declares less danger than the label' }]);
  });

  it('to a hint of which the label knows nothing is notable', () => {
    const save = { name: 'save_note', description: 'Saves a note.' };
    const { changes } = changesBetween(
      answer([save]),
      answer([{ ...save, annotations: { destructiveHint: false, idempotentHint: true } }]),
    );
    expect(changes.map(({ class: kind }) => kind)).toEqual(['notable']);
  });

  it('of a text about results is notable', () => {
    const told = (description: string) => ({ ...GET, outputSchema: { type: 'object', description } });
    const { changes } = changesBetween(answer([told('A note.')]), answer([told('One note.')]));
    expect(changes).toMatchObject([{ class: 'notable', at: '/outputSchema/description', what: 'text changed' }]);
  });

  it('to a graver category is critical, whatever the text is called', () => {
    const [first] = changed({ description: 'Deletes a note permanently.' });
    expect(first).toEqual(['critical', '', 'category raised from Read to Destructive']);
  });

  it.each([
    ['Gets the API key of the account.', 'critical', 'severity raised from low to high'],
    ['Gets the e-mails of the user.', 'notable', 'severity raised from low to medium'],
  ])('to a graver severity is critical from high on: %s', (description, kind, what) => {
    const note = { name: 'get_note', description: 'Gets a note.' };
    const { changes } = changesBetween(answer([note]), answer([{ ...note, description }]));
    expect(changes).toContainEqual({ class: kind, tool: 'get_note', what, at: '' });
  });

  it('whose parameter is called like a keyword is about the parameter', () => {
    const before = { ...GET, inputSchema: { type: 'object', properties: { required: { type: 'string' }, type: { type: 'string' } } } };
    const after = { ...GET, inputSchema: { type: 'object', properties: { type: { type: 'string' } } } };
    expect(changesBetween(answer([before]), answer([after])).changes).toMatchObject([
      { class: 'breaking', at: '/inputSchema/properties/required', what: 'parameter gone' },
    ]);
  });
});

describe('a change of the list', () => {
  it('is critical when a new tool can do harm, breaking when one is gone or renamed, else notable', () => {
    const before = answer([GET, { name: 'old', description: 'Old.' }]);
    const after = answer([
      { ...GET, name: 'fetch_note' },
      { name: 'delete_all', description: 'Deletes all notes permanently.' },
      { name: 'list_notes', description: 'Lists notes.' },
    ]);
    expect(changesBetween(before, after).changes.map(({ class: kind, tool, what }) => [kind, tool, what])).toEqual([
      ['critical', 'delete_all', 'new tool: Destructive, critical'],
      ['breaking', 'fetch_note', 'tool renamed, formerly get_note'],
      ['breaking', 'old', 'tool gone'],
      ['notable', 'list_notes', 'new tool: Read, low'],
    ]);
  });

  it('says whether the version string told of it', () => {
    const renamed = answer([{ ...GET, description: 'x' }], { serverInfo: { version: '1.0.1' } });
    expect(changesBetween(answer([GET]), renamed).isSameVersion).toBe(false);
    expect(changesBetween(answer([GET]), answer([])).isSameVersion).toBe(true);
  });
});

it('hidden characters in new instructions are critical, other instructions notable', () => {
  const told = (instructions: string) =>
    changesBetween(answer([GET]), answer([GET], { instructions })).changes.map((change) => change.class);
  expect(told('Use it well.')).toEqual(['notable']);
  expect(told('Use it\u{E0041} well.')).toEqual(['critical']);
  expect(told('Use it well 👩‍💻.')).toEqual(['notable']);
});

describe('a list of prompts that one of two answers lacks', () => {
  const capabilities = { prompts: {} };
  const prompts = [{ name: 'triage' }];
  const hidden = [{ name: 'tri\u{E0041}age' }];
  const told = (before: Partial<Snapshot>, after: Partial<Snapshot>) =>
    changesBetween(answer([GET], before), answer([GET], after)).changes.map(({ class: kind, at, what }) => [kind, at, what]);

  it('is no news where the server had announced it', () => {
    expect(told({ capabilities }, { capabilities, prompts })).toEqual([['info', '/prompts', 'list not had before, though announced']]);
    expect(told({ capabilities, prompts }, { capabilities })).toEqual([['info', '/prompts', 'list not had this time, though announced']]);
  });

  it('is notable where the server had none, and critical where it hides something', () => {
    expect(told({}, { prompts })).toEqual([['notable', '/prompts', 'changed']]);
    expect(told({ capabilities }, { capabilities, prompts: hidden })).toEqual([['critical', '/prompts', 'hidden characters']]);
  });
});
