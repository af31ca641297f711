import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Policy } from '#model/types.ts';
import { decide } from '#policy/decide.ts';
import { instantOf, readCalls, START } from '#policy/read-calls.ts';
import { simulate, type TimedCall } from '#policy/simulate.ts';
import { policy as anyPolicy, callArguments, toolName } from './arbitraries.ts';

const call = (tool: string, seconds = 0, more: Partial<TimedCall> = {}): TimedCall => ({
  tool,
  now: seconds * 1_000,
  grant: 'g',
  session: 's',
  ...more,
});

const rated = (more: Partial<Policy> = {}): Policy => ({
  version: '1',
  default: 'deny',
  tools: { pay: { limits: [{ counter: 'paid', window: 'minute', max: 1 }] } },
  ...more,
});

describe('rules on calls in their order', () => {
  test('a limit that is used up denies, says how long to wait, and spends nothing', () => {
    const counters = [{ counter: 'paid', scope: 'grant', seconds: 60, max: 1, spent: 1 }];
    expect([...simulate(rated(), [call('pay'), call('pay', 59), call('pay', 60)])]).toEqual([
      { decision: 'allow', clause: 'tools.pay', reason: 'the policy allows this call', counters },
      { decision: 'deny', clause: 'tools.pay.limits[0]', reason: 'the limit of 1 in 60 s is used up', retryAfter: 1, counters },
      { decision: 'allow', clause: 'tools.pay', reason: 'the policy allows this call', counters },
    ]);
  });

  test('another grant has a counter of its own', () => {
    expect([...simulate(rated(), [call('pay'), call('pay', 0, { grant: 'h' })])].map(({ decision }) => decision)).toEqual([
      'allow',
      'allow',
    ]);
  });

  test('a call that waits for a person spends nothing', () => {
    const policy = rated({ tools: { pay: { action: 'approve', limits: [{ counter: 'paid', window: 'minute', max: 1 }] } } });
    const rulings = [...simulate(policy, [call('pay'), call('pay')])];
    expect(rulings).toMatchObject([
      { decision: 'approve', counters: [{ spent: 0 }] },
      { decision: 'approve', counters: [{ spent: 0 }] },
    ]);
  });

  test('a hidden tool is told from a denied one', () => {
    expect([...simulate(rated({ hide: ['drop'] }), [call('drop'), call('other')])]).toMatchObject([
      { decision: 'hidden', clause: 'hide[0]' },
      { decision: 'deny', clause: 'default' },
    ]);
  });

  test('a policy that observes allows, and says what a limit would have refused', () => {
    expect([...simulate(rated({ mode: 'observe' }), [call('pay'), call('pay')])]).toMatchObject([
      { decision: 'allow', clause: 'mode', would: { decision: 'allow' } },
      { decision: 'allow', clause: 'mode', would: { decision: 'deny', retryAfter: 60 } },
    ]);
  });
});

test('it never allows what deciding alone refuses, and repeats every refusal', () => {
  fc.assert(
    fc.property(anyPolicy, fc.array(fc.tuple(toolName, callArguments), { maxLength: 6 }), (policy, pairs) => {
      const calls = pairs.map(([tool, args]) => call(tool, 0, { arguments: args }));
      const alone = calls.map((each) => decide(policy, each, {})).map(({ hidden, decision }) => (hidden ? 'hidden' : decision));
      const ruled = [...simulate(policy, calls)].map(({ decision }) => decision);
      expect(ruled.map((decision, index) => (alone[index] === 'allow' && decision === 'deny' ? 'allow' : decision))).toEqual(alone);
    }),
  );
});

describe('reads calls', () => {
  const read = (text: string) => readCalls(text, 'calls');

  test('every bad line is told, twenty at most', () => {
    const good = '{"name":"x","at":"2025-01-01T00:00:00Z"}';
    expect(() => read(`${good}\n{"nam":"y"}\n5\n{"name":"z","at":"2024-01-01T00:00:00Z"}`)).toThrow(
      /^calls:2#\/nam: unknown key "nam".*\ncalls:3#: not a JSON object.*\ncalls:4#\/at: lies before 2025-01-01T00:00:00.000Z.*$/,
    );
    const told = (count: number): number => {
      try {
        return read(`${good}\n${'5\n'.repeat(count)}`).length;
      } catch (error) {
        return (error as Error).message.split('\n').length;
      }
    };
    expect([told(19), told(1_000_000)]).toEqual([19, 20]);
  });

  test('one over several lines, one a line, or with a time each', () => {
    expect(read('{\n "name": "x",\n "arguments": {"a": 1}\n}\n')).toEqual([
      { tool: 'x', arguments: { a: 1 }, digest: undefined, now: Date.parse(START), grant: 'grant', session: 'session' },
    ]);
    const timed = read('{"name":"x","at":"2025-01-01T00:00:00Z"}\n\n{"name":"y"}\n{"name":"z","at":"2025-01-01T01:00:01.5+01:00"}\n');
    expect(timed.map(({ tool, now }) => [tool, now - Date.parse('2025-01-01')])).toEqual([
      ['x', 0],
      ['y', 0],
      ['z', 1_500],
    ]);
  });

  test.each([
    ['', 'calls: holds no call'],
    ['[]', 'calls#: not a JSON object'],
    [`{"name":"x","arguments":{"a":"${'x'.repeat(10_000_000)}"}}`, 'calls: has more than 10000000 characters; give fewer calls at once'],
    ['{"name":"x"}\n{"name":', 'calls:2: not JSON at column 9: here '],
    ['{"name":"x","name":"y"}', 'calls#: has the key "name" twice'],
    ['{"name":"x","arguements":{}}', 'calls#/arguements: unknown key "arguements"; did you mean "arguments"?'],
    ['{"name":"x","a/b~":{}}', 'calls#/a~1b~0: unknown key'],
    ['{"name":1}', 'calls#/name: no tool is named'],
    ['{"name":"x","arguments":[]}', 'calls#/arguments: not a JSON object'],
    ['{"name":"x","at":"tomorrow"}', 'calls#/at: not an instant: "tomorrow"; write one such as 2026-01-01T00:00:00Z'],
    ['{"name":"x","grant":1}', 'calls#/grant: not a text'],
    ['{"name":"x","digest":"sha256-0"}', 'calls#/digest: not a digest'],
    ['{"name":"x"}\n{"name":"x","at":"2025-12-31T23:59:59Z"}', 'calls:2#/at: lies before 2026-01-01T00:00:00.000Z'],
  ])('refuses %s', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  test.each(['2026-02-30T00:00:00Z', '2026-01-01', '2026-01-01T00:00:00', '2026-13-01T00:00:00Z', '2026-01-01T25:00:00Z', ' '])(
    'takes %j for no instant',
    (text) => {
      expect(instantOf(text)).toBeUndefined();
    },
  );
});
