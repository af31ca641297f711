import { describe, expect, test } from 'vitest';
import type { Policy, ToolRule } from '#model/types.ts';
import { compile, type Decision, decide } from '#policy/decide.ts';
import { digestOf } from './assessments.ts';

const seed: Policy = {
  version: '1',
  default: 'deny',
  tools: {
    backchannel_complete: { limits: [{ counter: 'backchannel_complete_rate', window: 'minute', max: 10, scope: 'grant' }] },
  },
};

const policyOf = (rule: ToolRule, more: Partial<Policy> = {}): Policy => ({ version: '1', default: 'deny', tools: { t: rule }, ...more });
const call = (args: unknown = {}, tool = 't') => ({ tool, arguments: args });
const outcome = ({ decision, clause }: Decision): string[] => [decision, clause];

describe('the document of the reference page', () => {
  test('allows the tool that it names and charges its counter once', () => {
    expect(decide(seed, { tool: 'backchannel_complete', arguments: { otp: '123456' } }, {})).toEqual({
      decision: 'allow',
      clause: 'tools.backchannel_complete',
      reason: 'the policy allows this call',
      charges: [
        {
          clause: 'tools.backchannel_complete.limits[0]',
          counter: 'backchannel_complete_rate',
          scope: 'grant',
          seconds: 60,
          max: 10,
          amount: 1,
        },
      ],
    });
  });

  test('refuses every other tool', () => {
    expect(decide(seed, { tool: 'exchange_token' }, {})).toEqual({
      decision: 'deny',
      clause: 'default',
      reason: 'the policy does not name this tool',
      charges: [],
    });
  });

  test('its short form, with a rate and a window in seconds, means the same limit', () => {
    const short = policyOf({ rate_limit: { max: 10, window: 60 } });
    expect(decide(short, call(), {}).charges).toMatchObject([{ counter: 't_rate', scope: 'grant', seconds: 60, max: 10, amount: 1 }]);
  });

  test('a denied tool tells the agent the reason that was written', () => {
    expect(decide(policyOf({ action: 'deny', reason: 'ask the treasurer' }), call(), {})).toMatchObject({
      decision: 'deny',
      clause: 'tools.t.action',
      reason: 'ask the treasurer',
    });
  });
});

describe('each clause', () => {
  const large = { path: '/amount', op: 'gt', value: 100 } as const;
  test.each<[string, ToolRule, unknown, string[]]>([
    ['an empty rule allows', {}, {}, ['allow', 'tools.t']],
    ['approve asks', { action: 'approve' }, {}, ['approve', 'tools.t.action']],
    ['arguments that do not fit are refused', { arguments: { required: ['a'] } }, {}, ['deny', 'tools.t.arguments']],
    ['a requirement that holds', { require: [{ path: '/a', op: 'eq', value: 1 }] }, { a: 1 }, ['allow', 'tools.t']],
    [
      'a requirement that fails',
      {
        require: [
          { path: '/a', op: 'exists' },
          { path: '/b', op: 'exists' },
        ],
      },
      { a: 1 },
      ['deny', 'tools.t.require[1]'],
    ],
    ['a refusal that holds', { deny_if: [{ conditions: [large] }] }, { amount: 101 }, ['deny', 'tools.t.deny_if[0]']],
    ['a refusal that does not hold', { deny_if: [{ conditions: [large] }] }, { amount: 100 }, ['allow', 'tools.t']],
    ['a refusal that cannot be told', { deny_if: [{ conditions: [large] }] }, {}, ['deny', 'tools.t.deny_if[0]']],
    ['a refusal of text where a number belongs', { deny_if: [{ conditions: [large] }] }, { amount: '1' }, ['deny', 'tools.t.deny_if[0]']],
    [
      'a refusal only where the argument is given',
      { deny_if: [{ conditions: [{ path: '/amount', op: 'exists' }, large] }] },
      {},
      ['allow', 'tools.t'],
    ],
    ['a refusal without conditions', { deny_if: [{ conditions: [] }] }, {}, ['deny', 'tools.t.deny_if[0]']],
    ['a question that holds', { approve_if: [{ conditions: [large] }] }, { amount: 101 }, ['approve', 'tools.t.approve_if[0]']],
    ['a question without conditions', { approve_if: [{ conditions: [] }] }, {}, ['approve', 'tools.t.approve_if[0]']],
    ['a cost that is missing', { limits: [{ counter: 'c', window: 'day', max: 1, cost: '/amount' }] }, {}, ['deny', 'tools.t.limits[0]']],
    [
      'a cost that is negative',
      { limits: [{ counter: 'c', window: 'day', max: 1, cost: 'args.amount' }] },
      { amount: -1 },
      ['deny', 'tools.t.limits[0]'],
    ],
    [
      'a cost that is text',
      { limits: [{ counter: 'c', window: 'day', max: 1, cost: '/amount' }] },
      { amount: '1' },
      ['deny', 'tools.t.limits[0]'],
    ],
    ['arguments that are no object', {}, ['a'], ['deny', 'tools.t']],
    ['arguments that are null', {}, null, ['deny', 'tools.t']],
  ])('%s', (_, rule, args, expected) => {
    expect(outcome(decide(policyOf(rule), call(args), {}))).toEqual(expected);
  });

  test('a call without arguments is a call with none', () => {
    expect(outcome(decide(policyOf({ require: [{ path: '/a', op: 'exists', value: false }] }), { tool: 't' }, {}))).toEqual([
      'allow',
      'tools.t',
    ]);
  });

  test('deny is stricter than approve, wherever they stand', () => {
    const rule: ToolRule = { action: 'approve', approve_if: [{ conditions: [] }], deny_if: [{ conditions: [] }] };
    expect(outcome(decide(policyOf(rule), call(), {}))).toEqual(['deny', 'tools.t.deny_if[0]']);
  });

  test('of two clauses that ask, the first is named', () => {
    expect(outcome(decide(policyOf({ action: 'approve', approve_if: [{ conditions: [] }] }), call(), {}))).toEqual([
      'approve',
      'tools.t.action',
    ]);
  });

  test('the reason names the claim and never repeats the arguments', () => {
    const { reason } = decide(policyOf({ require: [{ path: 'args.amount', op: 'lte', value: 100 }] }), call({ amount: 424_242 }), {});
    expect(reason).toBe('required: `amount` is at most 100');
  });

  test('a call that waits for a person is charged when it is dispatched', () => {
    const { decision, charges } = decide(policyOf({ action: 'approve', rate_limit: { max: 1, window: 'hour' } }), call(), {});
    expect([decision, charges.length]).toEqual(['approve', 1]);
  });
});

describe('charges', () => {
  const limit = { counter: 'c', window: 'minute', max: 5 } as const;

  test('the cost is what the argument says', () => {
    expect(decide(policyOf({ limits: [{ ...limit, cost: '/n' }] }), call({ n: 1.5 }), {}).charges).toMatchObject([{ amount: 1.5 }]);
  });

  test('a counter that two rules share is charged once, by the smaller maximum', () => {
    const policy = policyOf({ limits: [limit] }, { all_tools: { limits: [{ ...limit, max: 3 }] } });
    expect(decide(policy, call(), {}).charges).toMatchObject([{ counter: 'c', max: 3, clause: 'all_tools.limits[0]' }]);
  });

  test('the same counter in two scopes is charged in both', () => {
    expect(decide(policyOf({ limits: [limit, { ...limit, scope: 'global' }] }), call(), {}).charges).toHaveLength(2);
  });
});

describe('the rule for all tools', () => {
  test("holds beside a tool's own rule", () => {
    expect(outcome(decide(policyOf({}, { all_tools: { action: 'approve' } }), call(), {}))).toEqual(['approve', 'all_tools.action']);
  });

  test('holds for tools that the default allows', () => {
    expect(outcome(decide({ version: '1', default: 'allow', all_tools: { action: 'deny' } }, call(), {}))).toEqual([
      'deny',
      'all_tools.action',
    ]);
  });

  test('rescues no tool that the default refuses', () => {
    expect(outcome(decide({ version: '1', default: 'deny', all_tools: { action: 'allow' } }, call(), {}))).toEqual(['deny', 'default']);
  });
});

describe('a hidden tool', () => {
  test.each([[['t']], [['*']]])('by %j is answered like an unknown one, whatever its rule says', (hide) => {
    expect(decide(policyOf({}, { hide, default: 'allow' }), call(), {})).toEqual({
      decision: 'deny',
      clause: 'hide[0]',
      reason: 'unknown tool',
      charges: [],
      hidden: true,
    });
  });
});

describe('a pinned tool', () => {
  const pinned = (on_drift?: Policy['on_drift']): Policy => policyOf({}, { pins: { t: digestOf('a') }, ...(on_drift && { on_drift }) });

  test('is judged as ever while its definition is the pinned one', () => {
    expect(outcome(decide(pinned(), call(), { digest: digestOf('a') }))).toEqual(['allow', 'tools.t']);
  });

  test.each([
    [undefined, ['deny', 'pins.t']],
    ['deny', ['deny', 'pins.t']],
    ['approve', ['approve', 'pins.t']],
    ['allow', ['allow', 'tools.t']],
  ] as const)('that has drifted, on_drift %s', (onDrift, expected) => {
    expect(outcome(decide(pinned(onDrift), call(), { digest: digestOf('b') }))).toEqual(expected);
    expect(outcome(decide(pinned(onDrift), call(), {})), 'definition unknown').toEqual(expected);
  });

  test('is held to its pin when only the default allows it', () => {
    const policy: Policy = { version: '1', default: 'allow', pins: { t: digestOf('a') } };
    expect(outcome(decide(policy, call(), { digest: digestOf('b') }))).toEqual(['deny', 'pins.t']);
  });
});

describe('observe mode', () => {
  test('lets a denied call through and tells what would have been decided', () => {
    const decision = decide(policyOf({ action: 'deny' }, { mode: 'observe' }), call(), {});
    expect(decision).toMatchObject({
      decision: 'allow',
      clause: 'mode',
      charges: [],
      would: { decision: 'deny', clause: 'tools.t.action' },
    });
  });

  test('lets a call through that could not be judged', () => {
    const broken = policyOf({ require: [{ path: '/a', op: 'regex', value: '(' }] }, { mode: 'observe' });
    expect(decide(broken, call(), {})).toMatchObject({ decision: 'allow', would: { decision: 'deny' } });
  });
});

describe('what goes wrong while judging', () => {
  test('denies, with the reason', () => {
    const broken = policyOf({ require: [{ path: '/a', op: 'regex', value: '(' }] });
    expect(decide(broken, call({ a: 'x' }), {})).toMatchObject({
      decision: 'deny',
      clause: 'policy',
      reason: expect.stringMatching(/could not be judged \(.*missing/),
    });
  });

  test('keeps a policy from being made ready', () => {
    expect(() => compile(policyOf({ arguments: { format: 'email' } }))).toThrow(/"format" is not checked here/);
  });

  test('in one call leaves the next one alone', () => {
    const judge = compile(
      policyOf({ arguments: { properties: { a: { $ref: '#' } } }, require: [{ path: '/x', op: 'neq', value: { y: 1 } }] }),
    );
    const hostile = { x: { y: 10n } };
    expect(judge(call(hostile), {})).toMatchObject({
      decision: 'deny',
      clause: 'tools.t',
      reason: expect.stringMatching(/could not be judged/),
    });
    expect(judge(call({ x: { y: 2 } }), {}).decision).toBe('allow');
  });
});

describe('names that every object has', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s is a name like any other', (name) => {
    expect(outcome(decide(policyOf({}), call({}, name), {}))).toEqual(['deny', 'default']);
    const named: Policy = { version: '1', default: 'deny', tools: JSON.parse(`{"${name}": {}}`) };
    expect(decide(named, call({}, name), {}).decision).toBe('allow');
    expect(decide(named, call({}, 'other'), {}).decision).toBe('deny');
    const refused: Policy = { version: '1', default: 'allow', tools: JSON.parse(`{"${name}": {"action": "deny"}}`) };
    expect(decide(refused, call({}, name), {}).decision).toBe('deny');
    expect(decide(refused, call({}, 'other'), {}).decision).toBe('allow');
  });
});

describe('a name that reads like a refused one', () => {
  const open: Policy = { version: '1', default: 'allow', hide: ['drop_table'], tools: { send_money: { action: 'deny' }, read_file: {} } };

  test.each([
    'Send_Money',
    'SEND_MONEY',
    'send_money ',
    ' send_money',
    'ｓｅｎｄ＿ｍｏｎｅｙ',
    'send_\u200bmoney',
    'ſend_money',
    'send_money\u0000',
    'send_money\u{e0041}',
    'ˢend_money',
    'send_mºney',
  ])('%j is not allowed', (name) => {
    expect(decide(open, call({}, name), {}).decision).toBe('deny');
  });

  test('in the capital letter that has no small one of its own', () => {
    expect(decide({ version: '1', default: 'allow', hide: ['straße'] }, call({}, 'straẞe'), {}).decision).toBe('deny');
  });

  test('of a hidden tool is answered as unknown too', () => {
    expect(decide(open, call({}, 'Drop_Table'), {})).toMatchObject({ clause: 'hide[0]', hidden: true });
  });

  test('is refused also when the refused one has a rule of its own kind and the other is allowed by name', () => {
    const both: Policy = { version: '1', default: 'deny', tools: { send_money: { action: 'deny' }, Send_Money: {} } };
    expect(outcome(decide(both, call({}, 'Send_Money'), {}))).toEqual(['deny', 'tools.send_money']);
    for (const refusing of [{ arguments: false }, { deny_if: [{ conditions: [] }] }] as const) {
      const other: Policy = { ...both, tools: { send_money: refusing as ToolRule, Send_Money: {} } };
      expect(outcome(decide(other, call({}, 'Send_Money'), {}))).toEqual(['deny', 'tools.send_money']);
    }
  });

  test('is refused when it would slip past a pin', () => {
    const pinned: Policy = { version: '1', default: 'allow', pins: { deploy: digestOf('a') } };
    expect(outcome(decide(pinned, call({}, 'Deploy'), {}))).toEqual(['deny', 'pins.deploy']);
    expect(decide(pinned, call({}, 'deploy'), { digest: digestOf('a') }).decision).toBe('allow');
  });

  test('is refused when it would slip past the rule of a tool that is allowed', () => {
    expect(decide(open, call({}, 'READ_FILE'), {}).decision).toBe('deny');
    expect(decide(open, call({}, 'read_file'), {}).decision).toBe('allow');
    expect(decide(open, call({}, 'read_files'), {}).decision).toBe('allow');
  });
});

describe('arguments that no person sends are refused, whatever the tool is allowed:', () => {
  const nested = (levels: number): object => JSON.parse(`{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`);
  test.each<[string, unknown, string]>([
    ['deep', nested(65), 'the arguments nest deeper than 64 levels'],
    ['without end in sight', nested(100_000), 'the arguments nest deeper than 64 levels'],
    [
      'with a prototype',
      JSON.parse('{"a": [{"__proto__": {"isAdmin": true}}]}'),
      'the arguments have the key `__proto__`, which programs mistake for something else',
    ],
  ])('%s', (_, args, reason) => {
    const policy: Policy = { version: '1', default: 'deny', tools: { t: {} } };
    const call = { tool: 't', arguments: args as Record<string, unknown> };
    expect(decide(policy, call, {})).toMatchObject({ decision: 'deny', clause: 'tools.t', reason });
    expect(decide({ ...policy, mode: 'observe' }, call, {})).toMatchObject({ decision: 'allow', would: { decision: 'deny', reason } });
  });

  test('but not 64 levels, and not a text that only looks so', () => {
    const policy: Policy = { version: '1', default: 'deny', tools: { t: {} } };
    expect(decide(policy, { tool: 't', arguments: { ...nested(64), text: '__proto__' } }, {}).decision).toBe('allow');
  });
});
