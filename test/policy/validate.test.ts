import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '#model/errors.ts';
import { SCHEMAS } from '#model/schemas.ts';
import type { Policy } from '#model/types.ts';
import { normalise } from '#policy/normalise.ts';
import { readPolicy, validate } from '#policy/validate.ts';
import { policy as anyPolicy } from './arbitraries.ts';

const withTool = (rule: unknown): unknown => ({ version: '1', default: 'deny', tools: { y: rule } });
const withLimit = (limit: object): unknown => withTool({ limits: [{ counter: 'c', window: 'minute', max: 1, ...limit }] });
const withCondition = (condition: object): unknown => withTool({ require: [condition] });
const withSchema = (schema: unknown): unknown => withTool({ arguments: schema });

const complaint = (value: unknown): string => {
  try {
    validate(value, 'policy.json');
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'valid';
};

describe('a document is refused with its place, its problem and a remedy', () => {
  test.each([
    ['no version', { default: 'deny' }, /^policy\.json#: lacks the key "version"; add "version": "1"$/],
    ['no default', { version: '1' }, /lacks the key "default"; add "default": "deny", which refuses/],
    ['another version', { version: '2', default: 'deny' }, /^policy\.json#\/version: /],
    ['a list', [], /^policy\.json#: not an object: \[\]; write \{"version": "1"/],
    [
      'a rule in a word',
      { version: '1', default: 'deny', tools: { y: 'deny' } },
      /\/tools\/y: not an object: "deny"; write \{\} to allow, or a rule/,
    ],
    ['a list of tools', { version: '1', default: 'deny', tools: ['y'] }, /\/tools: not an object: \["y"\]; name each tool with its rule/],
    ['a rate in words', withTool({ rate_limit: '10/minute' }), /\/rate_limit: not an object: "10\/minute"; write \{"max": 10/],
    ['a name to hide', { version: '1', default: 'deny', hide: 'y' }, /\/hide: not a list: "y"; write a list/],
    ['a misspelt key', { version: '1', default: 'deny', tolls: {} }, /^policy\.json#\/tolls: unknown key "tolls"; did you mean "tools"\?/],
    ['a key in the wrong place', withTool({ window: 60 }), /^policy\.json#\/tools\/y\/window: unknown key "window"; use action, /],
    ['a key of an object', withTool({ constructor: 1 }), /unknown key "constructor"/],
    ['a misspelt default', { version: '1', default: 'Deny' }, /^policy\.json#\/default: unknown default "Deny"; did you mean "deny"\?/],
    [
      'an unknown action',
      withTool({ action: 'block' }),
      /^policy\.json#\/tools\/y\/action: unknown action "block"; use allow, deny, approve/,
    ],
    [
      'an unknown window',
      withLimit({ window: 'fortnight' }),
      /^policy\.json#\/tools\/y\/limits\/0\/window: unknown window "fortnight"; use second, minute, hour, day or a number of seconds$/,
    ],
    ['a misspelt window', withLimit({ window: 'minutes' }), /did you mean "minute"\?/],
    ['a negative window', withLimit({ window: -1 }), /\/window: /],
    [
      'a window of no length',
      withLimit({ window: 0 }),
      /\/window: not a window: 0; use second, minute, hour, day or a number of seconds above 0$/,
    ],
    ['a window that is a list', withLimit({ window: [60] }), /\/window: not a window: \[60\]; use second/],
    [
      'a cost that is neither number nor path',
      withLimit({ cost: 'amount' }),
      /\/cost: not a cost: "amount"; write a number that is not negative, or the path of one in the arguments such as `args\.amount`$/,
    ],
    ['a version that is a number', { version: 1, default: 'deny' }, /^policy\.json#\/version: not a version: 1; write "1"$/],
    ['a limit that is too large', withLimit({ max: 10_001 }), /\/max: more than 10000: 10001; write a number from 0 to 10000/],
    ['a negative cost', withLimit({ cost: -1 }), /\/cost: not a cost: -1; write a number that is not negative/],
    ['a cost that reaches several places', withLimit({ cost: '/items/*/price' }), /\/cost: /],
    ['a misspelt operator', withCondition({ path: '/a', op: 'equals', value: 1 }), /\/op: unknown op "equals"/],
    ['an operator in capitals', withCondition({ path: '/a', op: 'LTE', value: 1 }), /did you mean "lte"\?/],
    [
      'a comparison with text',
      withCondition({ path: '/a', op: 'lt', value: '1' }),
      /\/require\/0\/value: not a number: "1"; write "value": 100$/,
    ],
    ['an operator without its value', withCondition({ path: '/a', op: 'eq' }), /\/require\/0: lacks the key "value"; add "value": "a"$/],
    [
      'a list that is empty',
      withCondition({ path: '/a', op: 'in', value: [] }),
      /\/value: an empty list; write "value": \["a", "b"\], or leave the condition out/,
    ],
    [
      'a path that is no path',
      withCondition({ path: 'a', op: 'exists' }),
      /\/path: not a path: "a"; write a JSON Pointer such as `\/to\/0`, or `args\.to`$/,
    ],
    ['a path that is a number', withCondition({ path: 1, op: 'exists' }), /\/path: not a path: 1; write/],
    ['a reference to what is no schema', withSchema({ $ref: '#/$defs/a/default', $defs: { a: { default: {} } } }), /no schema stands at/],
    [
      'a pattern with a backreference',
      withCondition({ path: '/a', op: 'regex', value: '(a)\\1' }),
      /\/require\/0\/value: .*invalid escape/,
    ],
    ['a relative root', withCondition({ path: '/a', op: 'under', value: ['tmp'] }), /\/value: not an absolute path: "tmp"/],
    ['a host with a scheme', withCondition({ path: '/a', op: 'host_in', value: ['https://x.org'] }), /\/value: not a host/],
    [
      'an unknown keyword in a schema',
      withSchema({ maxLenght: 3 }),
      /\/arguments\/maxLenght: unknown keyword "maxLenght"; did you mean "maxLength"\?/,
    ],
    [
      'a format',
      withSchema({ properties: { a: { format: 'email' } } }),
      /\/arguments\/properties\/a\/format: "format" is not checked here; write a `pattern`/,
    ],
    ['a schema elsewhere', withSchema({ $ref: 'https://example.com/x' }), /\/arguments\/\$ref: leaves the schema/],
    ['a reference to nothing', withSchema({ $ref: '#/$defs/x' }), /nothing stands at/],
    ['a schema pattern that is not RE2', withSchema({ pattern: '(?=a)' }), /\/arguments\/pattern: not a pattern in RE2 syntax/],
    [
      'a type that does not exist',
      withSchema({ type: 'strin' }),
      /\/arguments\/type: no value of "type": "strin"; did you mean "string"\?/,
    ],
    [
      'a bound that is no number',
      withSchema({ properties: { a: { maximum: '3' } } }),
      /\/arguments\/properties\/a\/maximum: .*; write a number/,
    ],
    ['a required list that is none', withSchema({ required: 'a' }), /\/arguments\/required: .*; write a list of names/],
    ['a schema for `__proto__`', withSchema({ properties: JSON.parse('{"__proto__": false}') }), /cannot be checked/],
    [
      'a pin that is no digest',
      { version: '1', default: 'deny', pins: { y: 'sha256-0' } },
      /\/pins\/y: not a digest: "sha256-0"; write `sha256-` and 64/,
    ],
  ])('%s', (_, value, message) => {
    expect(complaint(value)).toMatch(message);
  });

  test('two windows on one counter', () => {
    const limit = { counter: 'c', max: 1 };
    const tools = { x: { limits: [{ ...limit, window: 'minute' }] }, y: { limits: [{ ...limit, window: 61 }] } };
    expect(complaint({ version: '1', default: 'deny', tools })).toBe(
      'policy.json#/tools/y/limits/0/window: counter "c" is shared with /tools/x/limits/0, which has another window; give it the same or use another counter',
    );
  });

  test('a minute and sixty seconds are one window', () => {
    const limits = [
      { counter: 'c', max: 1, window: 'minute' },
      { counter: 'c', max: 1, window: 60 },
    ];
    expect(complaint(withTool({ limits }))).toBe('valid');
  });

  test('one counter in two scopes is two counters', () => {
    const limits = [
      { counter: 'c', max: 1, window: 'minute', scope: 'grant' },
      { counter: 'c', max: 1, window: 'hour', scope: 'global' },
    ];
    expect(complaint(withTool({ limits }))).toBe('valid');
  });

  test.each([
    ['a condition', (value: unknown) => withCondition({ path: '/a', op: 'eq', value })],
    ['a schema', withSchema],
    ['an unknown key', (value: unknown) => ({ version: '1', default: 'deny', tolls: value })],
    ['the whole document', (value: unknown) => value],
  ])('%s that nests a hundred thousand levels', (_, within) => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(complaint(within(deep))).toBe('policy.json: nests deeper than 128 levels; no policy needs so many');
  });

  const doubling = (levels: number, double: (reference: object) => object) => {
    const entries = Array.from({ length: levels }, (_, index) => [`d${index}`, double({ $ref: `#/$defs/d${index + 1}` })]);
    return { $defs: { ...Object.fromEntries(entries), [`d${levels}`]: {} }, $ref: '#/$defs/d0' };
  };

  test.each<[string, object]>([
    ['comes back to itself', { $ref: '#' }],
    ['comes back by a detour', { $ref: '#/$defs/a', $defs: { a: { anyOf: [{ $ref: '#/$defs/b' }] }, b: { not: { $ref: '#/$defs/a' } } } }],
    ['doubles', doubling(20, (reference) => ({ allOf: [reference, reference] }))],
    ['doubles a level', { allOf: [{ properties: { a: { $ref: '#' } } }, { properties: { a: { $ref: '#' } } }] }],
    ['doubles by two keywords', { items: { $ref: '#' }, contains: { $ref: '#' } }],
    ['goes on for long', doubling(20_000, (reference) => reference)],
  ])('a reference that %s', (_, schema) => {
    expect(complaint(withSchema(schema))).toMatch(/\/tools\/y\/arguments: its references go round in a circle or multiply/);
  });

  test.each<[string, object]>([
    ['a tree', { properties: { left: { $ref: '#' }, right: { $ref: '#' }, value: { type: 'number' } } }],
    ['a list of lists', { items: { $ref: '#' } }],
    ['a chain', doubling(20, (reference) => ({ allOf: [reference] }))],
  ])('%s is a schema that can be judged by', (_, schema) => {
    expect(complaint(withSchema(schema))).toBe('valid');
  });

  test('a schema that nests without end in sight', () => {
    const deep = Array.from({ length: 65 }).reduce<object>((schema) => ({ not: schema }), {});
    expect(complaint(withSchema(deep))).toMatch(/nests deeper than 64 levels/);
  });
});

describe('a document with several mistakes', () => {
  const broken = {
    versoin: '1',
    default: 'dney',
    hide: ['a', 'a', ''],
    tools: {
      send: { action: 'alow', limits: [{ counter: 'c', windw: 'minute', max: '10' }] },
      pay: { require: [{ path: 'amount', op: 'lte', value: 'x' }, { path: '/a', op: 'exist' }, { path: '/b' }] },
      read: { arguments: { properties: { a: { tpye: 'string', pattern: '(?=a)', maxLength: -1 }, b: { type: 'strin' } } } },
      go: { require: [{ path: '/p', op: 'under', value: ['tmp'] }] },
      no: 'deny',
    },
    pins: { x: 'sha256-1' },
  };

  test('tells each of them once, and none that follows from another', () => {
    expect(
      complaint(broken)
        .split('\n')
        .map((line) => line.slice('policy.json#'.length, line.indexOf(';'))),
    ).toEqual([
      '/versoin: unknown key "versoin"',
      '/default: unknown default "dney"',
      '/tools/send/action: unknown action "alow"',
      '/tools/send/limits/0/windw: unknown key "windw"',
      '/tools/pay/require/0/path: not a path: "amount"',
      '/tools/pay/require/1/op: unknown op "exist"',
      '/tools/no: not an object: "deny"',
      '/pins/x: not a digest: "sha256-1"',
      '/hide/2: an empty text',
      '/hide: has "a" twice',
      '/tools/send/limits/0/max: not a number: "10"',
      '/tools/pay/require/0/value: not a number: "x"',
      '/tools/pay/require/2: lacks the key "op"',
      '/tools/read/arguments/properties/a/tpye: unknown keyword "tpye"',
      expect.stringMatching(/^\/tools\/read\/arguments\/properties\/a\/pattern: not a pattern in RE2 syntax/),
      '/tools/read/arguments/properties/b/type: no value of "type": "strin"',
      '/tools/read/arguments/properties/a/maxLength: no value of "maxLength": -1',
      '/tools/go/require/0/value: not an absolute path: "tmp"',
    ]);
  });

  test('tells what its rules say wrongly although it lacks a key', () => {
    expect(complaint({ default: 'deny', tools: { y: { arguments: { format: 'email' } } } })).toMatch(
      /^policy\.json#: lacks the key "version"; .*\npolicy\.json#\/tools\/y\/arguments\/format: "format" is not checked here/,
    );
  });

  test.each([
    ['are misspelt', { limits: Array.from({ length: 300_000 }, () => 1) }, 'and 299980 more'],
    ['lack a key', { limits: Array.from({ length: 1_000 }, () => ({ counter: 'c', max: 1 })) }, 'and 980 more'],
    ['cannot be read', { require: Array.from({ length: 10_000 }, () => ({ path: '/a', op: 'regex', value: '(a' })) }, 'and 9980 more'],
  ])('tells twenty where more %s, in little time', { timeout: 20_000 }, (_, rule, last) => {
    const lines = complaint(withTool(rule)).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe(last);
  });

  test('of a large document without misspellings the first shortcoming is told', { timeout: 20_000 }, () => {
    const limits = Array.from({ length: 100_000 }, () => ({ counter: 'c', max: 1 }));
    expect(complaint(withTool({ limits }))).toMatch(/^policy\.json#\/tools\/y\/limits\/0: lacks the key "window"; [^\n]*$/);
    const require = Array.from({ length: 100_000 }, () => ({ path: '/a' }));
    expect(complaint(withTool({ require }))).toMatch(/^policy\.json#\/tools\/y\/require\/0: lacks the key "(?:op|value)"; [^\n]*$/);
  });
});

describe('whatever is taken out of a policy or put into it', () => {
  const rich = {
    version: '1',
    description: 'x',
    mode: 'enforce',
    default: 'deny',
    hide: ['z'],
    on_drift: 'deny',
    pins: { y: `sha256-${'0'.repeat(64)}` },
    all_tools: { action: 'approve', reason: 'x', rate_limit: { max: 1, window: 'minute' } },
    tools: {
      y: {
        arguments: { type: 'object', required: ['a'], properties: { a: { enum: [1], pattern: 'x', maxItems: 2 } } },
        require: [{ path: '/a', op: 'under', value: ['/a'] }],
        deny_if: [{ conditions: [{ path: '/a', op: 'gt', value: 1 }], on_deny: 'x' }],
        approve_if: [{ conditions: [{ path: '/a', op: 'regex', value: 'x' }], reason: 'x' }],
        limits: [{ counter: 'c', window: 60, max: 1, scope: 'grant', cost: '/a' }],
      },
    },
  };
  const places = (value: unknown, at = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => [`${at}/${key}`, ...places(item, `${at}/${key}`)])
      : [];
  const changed = (at: string, value?: unknown): unknown => {
    const copy = structuredClone(rich);
    const keys = at.slice(1).split('/');
    const last = keys.pop() ?? '';
    // biome-ignore lint/suspicious/noExplicitAny: any place of the document
    const parent = keys.reduce((inner: any, key) => inner[key], copy);
    if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (value === undefined) delete parent[last];
    else parent[last] = value;
    return copy;
  };

  test('says at its place what to write', () => {
    for (const value of [undefined, null, true, 0, -1, 20_000, 'x', '', [], ['x', 'x'], {}]) {
      for (const at of places(rich)) {
        const said = complaint(changed(at, value));
        if (said === 'valid') continue;
        expect(said, at).toMatch(/^policy\.json#\S*: [^;]+.*; (?!see catalog)\S/);
        const where = said.slice('policy.json#'.length, said.indexOf(': ')).replace(/\/0$/, '');
        expect(at.startsWith(where), `${at} ${said}`).toBe(true);
      }
    }
  });
});

test('the schema describes every key, so that a reference page can be made of it', () => {
  const { $defs, properties } = SCHEMAS.policy;
  const described = (part: object): boolean => 'description' in part || ('$ref' in part && described(definition(String(part.$ref))));
  const definition = (reference: string): object =>
    new Map<string, object>(Object.entries($defs)).get(reference.replace('#/$defs/', '')) ?? {};
  const keys = Object.values($defs).flatMap((part) => Object.entries('properties' in part ? part.properties : {}));
  expect([...Object.entries(properties), ...keys].filter(([, part]) => !described(part)).map(([key]) => key)).toEqual([]);
});

test('the document of the reference page loads', () => {
  const limits = [{ counter: 'backchannel_complete_rate', window: 'minute', max: 10, scope: 'grant' }];
  expect(complaint({ version: '1', default: 'deny', tools: { backchannel_complete: { limits } } })).toBe('valid');
});

test('the forms that its questions and answers speak of load', () => {
  expect(complaint(withTool({ rate_limit: { max: 10, window: 60 } }))).toBe('valid');
  expect(complaint(withTool({ action: 'deny', reason: 'not for agents' }))).toBe('valid');
});

describe('normalising', () => {
  test('writes the shorthands out and says the defaults', () => {
    const short: Policy = {
      version: '1',
      default: 'deny',
      tools: {
        y: {
          rate_limit: { max: 10, window: 60 },
          require: [{ path: 'args.a.b/c', op: 'exists' }],
          limits: [{ counter: 'c', window: 'day', max: 1, cost: 'args.n' }],
        },
      },
    };
    expect(normalise(short)).toEqual({
      version: '1',
      mode: 'enforce',
      default: 'deny',
      on_drift: 'deny',
      tools: {
        y: {
          action: 'allow',
          require: [{ path: '/a/b~1c', op: 'exists', value: true }],
          limits: [
            { counter: 'c', window: 'day', max: 1, scope: 'grant', cost: '/n' },
            { counter: 'y_rate', window: 60, max: 10, scope: 'grant', cost: 1 },
          ],
        },
      },
    });
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        expect(normalise(normalise(policy))).toEqual(normalise(policy));
      }),
    );
  });
});

test.each<[string, string, RegExp]>([
  [
    'larger than any server needs',
    `{"version":"1","default":"deny","description":"${'x'.repeat(1_000_000)}"}`,
    /has more than 1000000 characters/,
  ],
  [
    'deep',
    `{"version":"1","default":"deny","tools":{"a":{"arguments":${'{"not":'.repeat(500)}{}${'}'.repeat(500)}}}}`,
    /nests deeper than/,
  ],
  ['twofold', '{"version":"1","default":"deny","default":"allow"}', /has the key "default" twice/],
  ['about a prototype', '{"version":"1","default":"deny","__proto__":{"default":"allow"}}', /unknown key "__proto__"/],
])('a text that is %s is refused', (_, text, message) => {
  expect(() => readPolicy(text, 'policy.json')).toThrow(message);
});
