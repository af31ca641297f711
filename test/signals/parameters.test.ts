import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';
import { dictionary } from '#signals/dictionaries.ts';
import { parametersOf } from '#signals/parameters.ts';
import { inEnglish } from '#signals/translate-parameters.ts';

function rolesOf(name: string, schema: object): readonly string[] | undefined {
  return parametersOf({ properties: { [name]: schema } }).parameters[0]?.roles;
}

describe('the role of a parameter', () => {
  it.each([
    ['outputPath', { type: 'string' }, ['path']],
    ['url', { type: 'string' }, ['url']],
    ['homepage', { type: 'string', format: 'uri' }, ['url']],
    ['hostname', { type: 'string' }, ['host']],
    ['script', { type: 'string' }, ['code']],
    ['sql', { type: 'string' }, ['sql']],
    ['graphqlQuery', { type: 'string' }, ['query']],
    ['recipients', { type: 'array', items: { type: 'string' } }, ['recipient']],
    ['amount', { type: 'number' }, ['amount']],
    ['currency', { type: 'string' }, ['currency']],
    ['panel_password', { type: 'string' }, ['secret']],
    ['message_ids', { type: 'array', items: { type: 'string' } }, ['bulk', 'id']],
    ['action', { enum: ['a', 'b'] }, ['action']],
    ['dryRun', { type: 'boolean' }, ['flag:dry-run']],
    ['isPublic', { type: 'boolean' }, ['visibility']],
    ['path', { enum: ['a', 'b'] }, []],
    ['path', { type: 'boolean' }, []],
    ['title', { type: 'string' }, []],
  ])('%s %o', (name, schema, roles) => {
    expect(rolesOf(name, schema)).toEqual(roles);
  });
});

describe('the parameters of a schema', () => {
  it('are flattened through objects, arrays, branches and local references', () => {
    const { parameters } = parametersOf({
      required: ['note'],
      properties: {
        note: { type: 'object', properties: { title: { type: 'string' } } },
        items: { type: 'array', items: { type: 'object', properties: { id: { type: ['string', 'null'] } } } },
        target: { $ref: '#/$defs/target' },
      },
      oneOf: [{ properties: { mode: { const: 'fast' } } }],
      $defs: { target: { properties: { url: { type: 'string' } } } },
    });
    expect(parameters.map(({ name, type, required, at }) => [name, type, required, at])).toEqual([
      ['note', 'object', true, '/inputSchema/properties/note'],
      ['items', 'array of object', false, '/inputSchema/properties/items'],
      ['target', 'unknown', false, '/inputSchema/properties/target'],
      ['note.title', 'string', false, '/inputSchema/properties/note/properties/title'],
      ['items[].id', 'string or null', false, '/inputSchema/properties/items/items/properties/id'],
      ['target.url', 'string', false, '/inputSchema/$defs/target/properties/url'],
      ['mode', 'string', false, '/inputSchema/oneOf/0/properties/mode'],
    ]);
  });

  it.each([
    ['an escaped reference', { properties: { target: { $ref: '#/%24defs/target' } } }, 'target.action'],
    ['an anchor', { properties: { target: { $ref: '#aim' } } }, 'target.action'],
    ['what follows a condition', JSON.parse('{"if": {}, "then": {"$ref": "#/$defs/target"}}'), 'action'],
    ['what else follows', { if: {}, else: { $ref: '#/$defs/target' } }, 'action'],
    ['what comes with another argument', { dependentSchemas: { note: { $ref: '#/$defs/target' } } }, 'action'],
    ['the first elements of a list', { properties: { operations: { prefixItems: [{ $ref: '#/$defs/target' }] } } }, 'operations[].action'],
    ['the elements of a list, one by one', { properties: { operations: { items: [{ $ref: '#/$defs/target' }] } } }, 'operations[].action'],
    ['values under any name', { properties: { map: { additionalProperties: { $ref: '#/$defs/target' } } } }, 'map.*.action'],
    ['values under a name of a pattern', { patternProperties: { '^x': { $ref: '#/$defs/target' } } }, '*.action'],
  ])('are found behind %s', (_what, schema, name) => {
    const target = { $anchor: 'aim', properties: { action: { enum: ['list', 'delete'] } } };
    const { parameters } = parametersOf({ ...schema, $defs: { target } });
    expect(parameters.map((parameter) => parameter.name)).toContain(name);
    const tool = { name: 'notes', description: 'Manage notes.', inputSchema: { type: 'object', ...schema, $defs: { target } } };
    expect(classifyTool(tool).category).toBe('Destructive');
  });

  it('are none where there is no schema', () => {
    for (const schema of [undefined, null, [], 'object', 7, {}]) expect(parametersOf(schema).parameters).toEqual([]);
  });
});

describe('the parameters of a tool that speaks another language', () => {
  it.each([
    ['es', 'ruta', ['path']],
    ['de', 'dateipfad', ['path']],
    ['pt', 'payment_id', ['id']],
    ['es', 'cpDestino', []],
  ])('%s %s', (language, key, roles) => {
    const { parameters } = parametersOf({ properties: { [key]: { type: 'string' } } });
    expect(inEnglish(parameters, dictionary(language))[0]?.roles).toEqual(roles);
  });

  it('are described in both languages', () => {
    const { parameters } = parametersOf({ properties: { x: { type: 'string', description: 'Lokaler Pfad' } } });
    expect(inEnglish(parameters, dictionary('de'))[0]?.description).toBe('Lokaler Pfad local path');
    expect(inEnglish(parameters, undefined)).toBe(parameters);
  });
});
