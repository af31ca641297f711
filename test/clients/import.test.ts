import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { exportPolicy } from '#clients/export.ts';
import { importHosted } from '#clients/import/hosted.ts';
import { importIntercept } from '#clients/import/intercept.ts';
import { INTERCEPT } from '#clients/intercept.ts';
import { decide } from '#policy/decide.ts';
import { NAUGHTY_NAMES } from './naughty-names.ts';

const hosted = (document: object) => importHosted(JSON.stringify(document), 'policy.json');
const intercept = (document: object) => importIntercept(stringify(document), 'policy.yaml');
const ASKED = { action: 'approve', reason: 'a part of the imported policy could not be carried over, so a person decides' };

describe('the hosted document', () => {
  test.each<[string, object]>([
    [
      'of the reference page',
      {
        version: '1',
        default: 'deny',
        tools: {
          backchannel_complete: { limits: [{ counter: 'backchannel_complete_rate', window: 'minute', max: 10, scope: 'grant' }] },
        },
      },
    ],
    ['with a rate', { version: '1', default: 'allow', tools: { create_charge: { rate_limit: { max: 5, window: 'hour' } } } }],
    ['with a denial', { version: '1', default: 'allow', tools: { drop: { action: 'deny', reason: 'never' } } }],
    [
      'with limits for all tools',
      { version: '1', default: 'deny', all_tools: { limits: [{ counter: 'all', window: 'day', max: 9 }] }, hide: ['x'] },
    ],
  ])('%s is carried over unchanged', (_, document) => {
    expect(hosted(document)).toEqual({ policy: document, gaps: [], remarks: [] });
  });

  test('has keys that are not ours: they are told, and what may have been a restriction becomes a question', () => {
    const { policy, gaps } = hosted({
      version: '1',
      default: 'deny',
      id: 7,
      tools: { a: { budget: 3, require: [{ path: 'args.x', op: 'near' }] }, b: {} },
    });
    expect(policy).toEqual({ version: '1', default: 'deny', all_tools: ASKED, tools: { a: ASKED, b: {} } });
    expect(gaps).toEqual([
      { at: 'id', because: 'this key is not known; a person is asked about each call instead' },
      { at: 'tools.a.budget', because: 'our language has no such key; a person is asked about each call instead' },
      { at: 'tools.a.require[0]', because: expect.stringMatching(/at \/require\/0\/op; a person is asked about each call instead$/) },
    ]);
  });

  test('has a misspelt key: every call asks, and what denied every call still does', () => {
    const misspelt = { version: '1', default: 'allow', hid: ['drop'] };
    expect(decide(hosted(misspelt).policy, { tool: 'drop', arguments: {} }, {}).decision).toBe('approve');
    expect(hosted(misspelt).gaps).toEqual([
      { at: 'hid', because: 'this key is not known (did you mean "hide"?); a person is asked about each call instead' },
    ]);
    const shut = hosted({ ...misspelt, all_tools: { action: 'deny' } }).policy;
    expect(decide(shut, { tool: 'drop', arguments: {} }, {}).decision).toBe('deny');
  });

  test('with `deny_if` is told to be stricter about missing arguments', () => {
    const { remarks } = hosted({
      version: '1',
      default: 'deny',
      tools: { a: { deny_if: [{ conditions: [{ path: 'args.x', op: 'gt', value: 3 }] }] } },
    });
    expect(remarks).toEqual([expect.stringContaining('missing argument')]);
  });

  test.each([
    ['[]', 'policy.json: is not a JSON object'],
    ['{', 'policy.json'],
    ['{"version":"1","version":"1","default":"deny"}', 'policy.json'],
    ['{"version":"1","default":"deny","tools":[]}', 'policy.json#/tools: is not a JSON object'],
    ['{"version":"2","default":"deny"}', 'policy.json#/version'],
  ])('%s is refused in one sentence', (text, message) => {
    expect(() => importHosted(text, 'policy.json')).toThrow(message);
  });
});

describe("Intercept's document", () => {
  test('becomes requirements, denials and limits', () => {
    const text = `
version: "1"
description: Payments
hide: [internal_reset]
default: deny
tools:
  create_charge:
    rules:
      - name: cap
        conditions:
          - { path: args.amount, op: lte, value: 500 }
          - { path: args.currency, op: in, value: [usd, eur] }
        on_deny: Too much
      - name: daily budget
        conditions:
          - { path: state.create_charge.spent, op: lte, value: 9000 }
        state: { counter: spent, window: day, increment_from: args.amount }
      - { name: pace, rate_limit: 10/minute }
  delete_customer:
    rules: [{ name: never, action: deny, on_deny: Ask a person }]
  list: { rules: [] }
  "*":
    rules: [{ name: all, rate_limit: 60/hour }]
`;
    expect(importIntercept(text, 'policy.yaml')).toEqual({
      policy: {
        version: '1',
        description: 'Payments',
        default: 'deny',
        hide: ['internal_reset'],
        all_tools: { limits: [{ counter: 'all_tools_rate_hour', window: 'hour', max: 60, scope: 'global' }] },
        tools: {
          create_charge: {
            require: [
              { path: 'args.amount', op: 'lte', value: 500 },
              { path: 'args.currency', op: 'in', value: ['usd', 'eur'] },
            ],
            limits: [
              { counter: 'create_charge.spent', window: 'day', max: 9000, scope: 'global', cost: 'args.amount' },
              { counter: 'create_charge_rate_minute', window: 'minute', max: 10, scope: 'global' },
            ],
          },
          delete_customer: { action: 'deny', reason: 'Ask a person' },
          list: {},
        },
      },
      gaps: [],
      remarks: [
        expect.stringContaining('start with the clock'),
        expect.stringContaining('global'),
        'The text of tools.create_charge.rules[0].on_deny, "Too much", is dropped: conditions and limits refuse in words of their own here.',
      ],
    });
  });

  test('has a misspelt key beside rules for every tool: every call asks, within those rules', () => {
    const source = { version: '1', defualt: 'deny', tools: { '*': { rules: [{ rate_limit: '5/hour' }] }, a: { rules: [] } } };
    const { policy, gaps } = intercept(source);
    expect(policy.all_tools).toMatchObject({ ...ASKED, limits: [{ max: 5 }] });
    for (const tool of ['a', 'anything']) expect(decide(policy, { tool, arguments: {} }, {}).decision).toBe('approve');
    expect(gaps).toEqual([
      { at: 'defualt', because: 'this key is not known (did you mean "default"?); a person is asked about each call instead' },
    ]);
  });

  test('allows by default when it does not say', () => {
    expect(intercept({ version: '1' }).policy).toEqual({ version: '1', default: 'allow' });
  });

  test.each<[string, object]>([
    ['a counter that another tool keeps', { conditions: [{ path: 'state.b.c', op: 'lte', value: 3 }] }],
    ['a counter that must be high', { conditions: [{ path: 'state.a.c', op: 'gte', value: 3 }], state: { counter: 'c', window: 'day' } }],
    [
      'a budget beyond our counters',
      { conditions: [{ path: 'state.a.c', op: 'lte', value: 1e6 }], state: { counter: 'c', window: 'day' } },
    ],
    [
      'a window that is none of ours',
      { conditions: [{ path: 'state.a.c', op: 'lte', value: 3 }], state: { counter: 'c', window: 'fortnight' } },
    ],
    ['a rate without a number', { rate_limit: 'often' }],
    ['an operator that is not known', { conditions: [{ path: 'args.x', op: 'near', value: 3 }] }],
    ['an action that is not known', { action: 'log' }],
    ['a key that is not known', { unless: [] }],
    ['a pattern that is not RE2', { conditions: [{ path: 'args.x', op: 'regex', value: '(?=a)' }] }],
  ])('%s is told, and a person is asked', (_, rule) => {
    const { policy, gaps } = intercept({ version: '1', tools: { a: { rules: [{ name: 'r', ...rule }] } } });
    expect(policy.tools?.['a']).toMatchObject(ASKED);
    expect(gaps).toEqual([
      {
        at: expect.stringMatching(/^tools\.a\.rules\[0\]/),
        because: expect.stringMatching(/; a person is asked about each call instead$/),
      },
    ]);
  });

  test('denies for every call where it denies under conditions', () => {
    const { policy, gaps } = intercept({ version: '1', tools: { a: { rules: [{ action: 'deny', conditions: [] }] } } });
    expect(policy.tools).toEqual({ a: { action: 'deny' } });
    expect(gaps).toEqual([{ at: 'tools.a.rules[0].conditions', because: expect.stringMatching(/; the tool is denied anyway$/) }]);
  });

  test.each([
    ['- a', 'policy.yaml: is not a table'],
    ['a: [', 'policy.yaml: is not YAML'],
    ['tools: {}', 'policy.yaml: lacks the key `version`; add version: "1"'],
    ['version: "2"', 'policy.yaml: has the version "2"'],
    ['version: "1"\ntools: [a]', '`tools` is not a table'],
    ['version: "1"\ndefault: maybe', 'policy.yaml#/default'],
    [
      'version: "1"\na: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]',
      'policy.yaml: is not YAML',
    ],
  ])('%j is refused in one sentence', (text, message) => {
    expect(() => importIntercept(text, 'policy.yaml')).toThrow(message);
  });

  test('keeps every strange name of a tool as it is', () => {
    for (const name of NAUGHTY_NAMES.filter((name) => name !== '*' && name.isWellFormed())) {
      const { policy, gaps } = intercept({ version: '1', default: 'deny', tools: { [name]: { rules: [] } } });
      expect({ names: Object.keys(policy.tools ?? {}), gaps }).toEqual({ names: [name], gaps: [] });
    }
  });

  test('comes back from our own export with what was written there', () => {
    const policy = {
      version: '1' as const,
      default: 'deny' as const,
      hide: ['z'],
      tools: { a: {}, b: { rate_limit: { max: 9, window: 'hour' as const } } },
    };
    const { text } = exportPolicy(INTERCEPT, policy, {});
    expect(importIntercept(text, 'policy.yaml')).toMatchObject({
      policy: { default: 'deny', hide: ['z'], tools: { a: {}, b: { limits: [{ max: 4, window: 'hour' }] } } },
      gaps: [],
    });
  });

  test('never permits what it does not permit itself', () => {
    const condition = fc.record({
      path: fc.constantFrom('args.a', 'args.b'),
      op: fc.constantFrom('eq', 'neq', 'lt', 'gte', 'exists', 'near'),
      value: fc.constantFrom(1, 2, true),
    });
    const rule = fc.record(
      { action: fc.constantFrom('evaluate', 'deny', 'log'), conditions: fc.array(condition, { maxLength: 2 }) },
      { requiredKeys: [] },
    );
    const tools = fc.dictionary(fc.constantFrom('x', 'y', '*'), fc.record({ rules: fc.array(rule, { maxLength: 2 }) }));
    const document = fc.record(
      { version: fc.constant('1'), default: fc.constantFrom('allow', 'deny'), tools },
      { requiredKeys: ['version', 'tools'] },
    );
    const args = fc.record({ a: fc.constantFrom(1, 2, 3), b: fc.constantFrom(1, 2, 3) });
    fc.assert(
      fc.property(document, fc.constantFrom('x', 'y', 'z'), args, (source, tool, given) => {
        const { decision } = decide(intercept(source).policy, { tool, arguments: given }, {});
        if (decision === 'allow') expect(permits(source, tool, given)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

type Source = {
  default?: string;
  tools: Record<string, { rules: { action?: string; conditions?: { path: string; op: string; value: unknown }[] }[] }>;
};

/** What Intercept says of a call, as its documents are described; nothing that it does not know passes. */
function permits({ default: rest = 'allow', tools }: Source, tool: string, args: Record<string, number>): boolean {
  if (!tools[tool] && rest === 'deny') return false;
  const rules = [...(tools[tool]?.rules ?? []), ...(tools['*']?.rules ?? [])];
  return rules.every(
    ({ action = 'evaluate', conditions = [] }) => action === 'evaluate' && conditions.every((condition) => holds(condition, args)),
  );
}

function holds({ path, op, value }: { path: string; op: string; value: unknown }, args: Record<string, number>): boolean {
  const actual = args[path.slice('args.'.length)] ?? Number.NaN;
  if (op === 'exists') return value === true;
  if (op === 'eq') return actual === value;
  if (op === 'neq') return actual !== value;
  if (op === 'lt') return actual < Number(value);
  return op === 'gte' && actual >= Number(value);
}
