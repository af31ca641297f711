import { describe, expect, test } from 'vitest';
import { classifyTool } from '#classify/tool.ts';
import type { Policy, RawTool } from '#model/types.ts';
import { provePins, provePolicies, provePolicy } from '#policy/proof/prove.ts';
import { sampleArguments, withArgument } from '#policy/proof/sample-calls.ts';
import { tameSchema } from '#policy/proof/tame-schema.ts';
import { recommendServer } from '#policy/recommend.ts';
import { assessed, digestOf, dispatching, labelled } from './assessments.ts';

const SERVER = assessed(
  labelled('read', 'Read', 'low'),
  labelled('note', 'Write', 'medium'),
  labelled('wipe', 'Destructive', 'critical'),
  labelled('pay', 'Financial', 'high'),
  dispatching('manage', [
    ['list', 'Read', 'low'],
    ['add', 'Write', 'medium'],
    ['drop', 'Destructive', 'critical'],
  ]),
  dispatching(
    'maybe',
    [
      ['show', 'Read', 'low'],
      ['charge', 'Financial', 'high'],
    ],
    false,
  ),
);
const samples = SERVER.tools.map((tool) => ({ tool, samples: [{}, { note: 'x', amount: 3 }] }));
const recommended = (form: 'minimal' | 'full' = 'minimal'): Policy => recommendServer(SERVER, { preset: 'recommended', form }).policy;
const failing = (policy: Policy): string[] => [...new Set([...provePolicy(policy, 'recommended', samples)].map(({ tool = '' }) => tool))];

test('the recommended policies of a server of every kind of tool are proven', () => {
  expect([...provePolicies(SERVER, [])]).toEqual([]);
});

test('a tool with more actions than its budget has calls is proven, and one call more still found', () => {
  const actions = Array.from({ length: 40 }, (_, index) => [`add-${index}`, 'Write', 'medium'] as [string, 'Write', 'medium']);
  const server = assessed(dispatching('manage', actions));
  expect([...provePolicies(server, [])]).toEqual([]);
  const { policy } = recommendServer(server, { preset: 'recommended', form: 'minimal' });
  const looser = JSON.parse(JSON.stringify(policy).replace('"max":30', '"max":31'));
  expect([
    ...provePolicy(looser, 'recommended', [{ tool: server.tools[0] ?? labelled('none', 'Read', 'low'), samples: [{}] }]),
  ]).not.toEqual([]);
});

describe('the policies of a tool are proven whose argument is named', () => {
  const proven = (definition: RawTool) => [
    ...provePolicies(assessed({ ...classifyTool(definition), digest: digestOf('a') }), [definition]),
  ];

  test.each(['constructor', 'toString', 'valueOf', '__proto__', '*', 'a/b'])('%s', (key) => {
    const action = { type: 'object', properties: { action: { enum: ['list', 'create', 'delete'] } } };
    const manage = { name: 'manage_notes', description: 'Manages notes.', inputSchema: schemaOf(key, action) };
    expect(classifyTool(manage).actions).toHaveLength(3);
    expect(proven(manage)).toEqual([]);
    const url = { type: 'string', format: 'uri', description: 'URL to post to' };
    expect(proven({ name: 'send_webhook', description: 'Posts a message to a webhook URL.', inputSchema: schemaOf(key, url) })).toEqual([]);
  });

  function schemaOf(key: string, schema: object): object {
    return { type: 'object', properties: JSON.parse(`{${JSON.stringify(key)}: ${JSON.stringify(schema)}}`) };
  }
});

describe('a policy is not proven, and the tool is named, where it', () => {
  test.each<[string, string, (policy: Policy) => Policy]>([
    ['lets a tool through that a person must see', 'pay', (policy) => ({ ...policy, tools: { ...policy.tools, pay: {} } })],
    [
      'shows a tool that is to be hidden',
      'wipe',
      (policy) => ({ ...policy, hide: [], tools: { ...policy.tools, wipe: { action: 'deny' } } }),
    ],
    ['refuses a tool that is to pass', 'read', (policy) => ({ ...policy, tools: { ...policy.tools, read: { action: 'deny' } } })],
    ['has no limit', 'note', (policy) => ({ ...policy, tools: { ...policy.tools, note: {} } })],
    [
      'lets one call more through',
      'note',
      (policy) => ({ ...policy, tools: { ...policy.tools, note: { rate_limit: { max: 31, window: 'minute' } } } }),
    ],
    [
      'counts within another window',
      'note',
      (policy) => ({ ...policy, tools: { ...policy.tools, note: { rate_limit: { max: 30, window: 59 } } } }),
    ],
    ['has no limit behind the question', 'pay', (policy) => ({ ...policy, tools: { ...policy.tools, pay: { action: 'approve' } } })],
    [
      'forgets an action',
      'manage',
      (policy) => ({ ...policy, tools: { ...policy.tools, manage: { ...policy.tools?.['manage'], deny_if: [] } } }),
    ],
    [
      'lets a call pass that names no action',
      'maybe',
      (policy) => {
        const rule = policy.tools?.['maybe'];
        return { ...policy, tools: { ...policy.tools, maybe: { ...rule, approve_if: (rule?.approve_if ?? []).slice(0, 1) } } };
      },
    ],
    ['lets strangers in', 'a tool that nobody listed', (policy) => ({ ...policy, default: 'allow' })],
    ['is not valid', '', (policy) => ({ ...policy, description: 7 as unknown as string })],
  ])('%s', (_, tool, sabotage) => {
    expect(failing(recommended())).toEqual([]);
    expect(failing(sabotage(recommended()))).toEqual([tool]);
  });

  test('only observes, and yet refuses', () => {
    const { policy } = recommendServer(SERVER, { preset: 'observe', form: 'minimal' });
    expect([...provePolicy({ ...policy, mode: 'enforce' }, 'observe', samples)]).toEqual([]);
    expect([...provePolicy({ ...policy, tools: {} }, 'observe', samples)].map(({ tool }) => tool)).toContain('read');
  });

  test('counts otherwise in full', () => {
    const looser: Policy = JSON.parse(JSON.stringify(recommended('full')).replace('"max":30', '"max":31'));
    expect([...provePins(recommended(), looser, { preset: 'recommended', samples })]).toContainEqual({
      tool: 'note',
      preset: 'recommended',
      because: 'the full form counts otherwise',
    });
  });

  test('pins a tool to no definition', () => {
    const context = { preset: 'recommended', samples } as const;
    const { pins, ...unpinned } = recommended('full');
    expect(Object.keys(pins ?? {})).toContain('read');
    expect([...provePins(recommended(), recommended('full'), context)]).toEqual([]);
    expect([...provePins(recommended(), unpinned, context)][0]).toMatchObject({
      tool: 'read',
      because: expect.stringContaining('another definition'),
    });
  });
});

describe('sample arguments', () => {
  const schema = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', minLength: 3 }, count: { type: 'integer', minimum: 5, maximum: 9 }, kind: { enum: ['a', 'b'] } },
  };

  test('fit the schema, once with what is required alone and once with everything', () => {
    const [least = {}, most = {}] = sampleArguments(schema);
    expect(Object.keys(least)).toEqual(['name']);
    expect(most).toEqual({ name: expect.stringMatching(/^.{3}/su), count: expect.any(Number), kind: expect.stringMatching(/^[ab]$/) });
    expect(most['count']).toSatisfy((count: number) => count >= 5 && count <= 9);
  });

  test('are the same for the same schema', () => {
    expect(sampleArguments(schema)).toEqual(sampleArguments(structuredClone(schema)));
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no schema', 'x'],
    ['a remote reference', { $ref: 'https://example.com/schema' }],
    ['a reference to a file', { $ref: 'file:///etc/passwd' }],
    ['a circle', { $ref: '#' }],
    ['a circle below a property', { type: 'object', required: ['a'], properties: { a: { $ref: '#' } } }],
    ['more items than there is room for', { type: 'object', required: ['a'], properties: { a: { type: 'array', minItems: 1e12 } } }],
    ['a text longer than there is room for', { type: 'object', required: ['a'], properties: { a: { type: 'string', minLength: 1e12 } } }],
    [
      'a pattern that is slow, and asks for a long text',
      { type: 'object', required: ['a'], properties: { a: { pattern: '^(a+)+$(x{999}){999}' } } },
    ],
    [
      'a bomb of references',
      Object.fromEntries([
        ['$ref', '#/$defs/0'],
        [
          '$defs',
          Object.fromEntries(
            Array.from({ length: 40 }, (_, n) => [String(n), { allOf: [{ $ref: `#/$defs/${n + 1}` }, { $ref: `#/$defs/${n + 1}` }] }]),
          ),
        ],
      ]),
    ],
    ['lists in lists', Array.from({ length: 20 }).reduce<object>((items) => ({ type: 'array', minItems: 20, items }), {})],
    [
      'objects in lists in lists',
      {
        type: 'object',
        required: ['a'],
        properties: { a: Array.from({ length: 20 }).reduce<object>((items) => ({ type: 'array', minItems: 20, items }), {}) },
      },
    ],
    [
      'as large as one likes',
      {
        type: 'object',
        required: ['a', 'b'],
        properties: { a: { type: 'array', maxItems: 1e9 }, b: { type: 'string', maxLength: 1e9 } },
        minProperties: 1e9,
      },
    ],
    ['a name that is none', JSON.parse('{"type":"object","required":["__proto__"],"properties":{"__proto__":{"type":"string"}}}')],
  ])('of a schema that is %s cost little', (_, hostile) => {
    for (const args of sampleArguments(hostile)) expect(JSON.stringify(args).length).toBeLessThan(100_000);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  test('are made of a copy without what only a generator reads', () => {
    const own = {
      type: 'object',
      properties: { pattern: { type: 'string', pattern: 'a', template: '#{b}', faker: 'x' } },
      patternProperties: { a: {} },
    };
    expect(tameSchema(own)).toEqual({ type: 'object', properties: { pattern: { type: 'string' } } });
  });

  test('take another value at the end of a way, or none', () => {
    expect(withArgument({ a: 1, b: { c: 2 } }, ['b', 'x/y'], 3)).toEqual({ a: 1, b: { c: 2, 'x/y': 3 } });
    expect(withArgument({ a: 1, b: 2 }, ['b'], undefined)).toEqual({ a: 1 });
  });
});
