import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ArgumentList } from '#clients/argument-lists.ts';
import { exportPolicy } from '#clients/export.ts';
import { TARGETS, wholeTitle } from '#clients/index.ts';
import { type Reading, readBack } from '#clients/read-back.ts';
import type { Target } from '#clients/target.ts';
import type { Condition, Limit, Policy, ToolRule } from '#model/types.ts';
import { clauseName } from '#policy/clause.ts';
import { decide } from '#policy/decide.ts';
import { policy as anyPolicy, callArguments, toolName } from '../policy/arbitraries.ts';
import { NAUGHTY_NAMES } from './naughty-names.ts';

const serverName = 'bank';

const exported = (target: Target, policy: Policy, tools: readonly string[] = []) => {
  const { text, unexpressed } = exportPolicy(target, policy, { serverName, tools });
  return { text, unexpressed, reading: readBack(target, text, serverName) };
};

const BANK: Policy = {
  version: '1',
  default: 'deny',
  hide: ['drop_all'],
  tools: {
    get_balance: {},
    list_payments: { rate_limit: { max: 30, window: 'minute' } },
    pay: { require: [{ path: '/to', op: 'exists' }] },
    send_money: { action: 'approve' },
    manage: { deny_if: [{ conditions: [{ path: '/action', op: 'not_in', value: ['list', 'get'] }] }] },
    close_account: { action: 'deny' },
  },
};
const LISTED = [...Object.keys(BANK.tools ?? {}), 'drop_all', 'audit'];

test('every target has an id of its own, and somebody who reads it', () => {
  const ids = TARGETS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const target of TARGETS) expect(exported(target, BANK).reading.allow).not.toContain('send_money');
});

describe.each(TARGETS)('$id', (target) => {
  test('says a policy as its users know it', async () => {
    const { text, unexpressed } = exported(target, BANK, LISTED);
    const told = unexpressed.map(({ clause, because }) => `${clause}: ${because}\n`).join('');
    await expect(`${text}\n--- not expressed\n${told}`).toMatchFileSnapshot(`golden/${target.id}.txt`);
  });

  test('lets pass what is allowed without conditions where it has a word for it, and nothing else', () => {
    const { allow } = exported(target, BANK, LISTED).reading;
    expect(allow).toEqual(target.words.includes('allow') ? ['get_balance'] : []);
  });

  test('asks about or leaves out what a person must approve', () => {
    const { ask, others } = exported(target, BANK, LISTED).reading;
    expect(ask.includes('send_money') || others === 'refuse' || !target.words.includes('ask')).toBe(true);
    expect(ask.includes('send_money')).toBe(target.words.includes('ask'));
  });

  test('refuses or leaves out what is denied or hidden, or says that it cannot', () => {
    const { reading, unexpressed } = exported(target, BANK, LISTED);
    for (const [name, clause] of [
      ['close_account', 'tools.close_account'],
      ['drop_all', 'hide[0]'],
      ['audit', 'default'],
    ] as const)
      expect(isRefused(reading, name) || unexpressed.some((gap) => gap.clause === clause), name).toBe(true);
  });

  test('lets nothing pass of a server that is refused whole', () => {
    for (const more of [{ hide: ['*'] }, { all_tools: { action: 'deny' } }] as const) {
      const { reading, unexpressed } = exported(target, { version: '1', default: 'allow', tools: { a: {} }, ...more } as Policy, [
        'a',
        'b',
      ]);
      expect(reading.allow).toEqual([]);
      expect(isRefused(reading, 'b') || unexpressed.length > 0).toBe(true);
    }
  });

  test('writes nothing for a policy that only observes, and says so', () => {
    const { unexpressed } = exportPolicy(target, { ...BANK, mode: 'observe' }, { serverName, tools: LISTED });
    expect(unexpressed).toEqual([{ clause: 'mode', because: expect.stringContaining('no rule is written') }]);
  });

  test('keeps a strange name as it is, or refuses it by name', () => {
    for (const name of NAUGHTY_NAMES) expectKeptOrRefused(target, name);
  });

  test('never permits more than the policy, whatever it is', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(toolName, { maxLength: 3 }), callArguments, (policy, tools, args) => {
        if (policy.mode === 'observe') return;
        const { reading } = exported(target, policy, tools);
        for (const tool of reading.allow) {
          expect(decide(policy, { tool, arguments: isObject(args) ? args : {} }, {})).toMatchObject({ decision: 'allow', charges: [] });
          expect([...reading.ask, ...reading.refuse]).not.toContain(tool);
        }
        expectConditionsKept(policy, reading, args);
      }),
      { numRuns: 200 },
    );
  });

  test('refuses what the policy always refuses, or names the clause', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(toolName, { maxLength: 3 }), (policy, tools) => {
        if (policy.mode === 'observe') return;
        const { reading, unexpressed } = exported(target, policy, tools);
        const told = new Set(unexpressed.map(({ clause }) => clause));
        for (const [name, clause] of refusals(policy, tools))
          expect(isRefused(reading, name) || told.has(clause) || told.has('all_tools'), name).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a limit in the words of Intercept', () => {
  const intercept = TARGETS.find(({ id }) => id === 'intercept') as Target;
  const limit = (more: Partial<Limit> = {}): ToolRule => ({ limits: [{ counter: 'c', window: 'hour', max: 7, ...more }] });
  const toolsOf = (tools: Record<string, ToolRule>) => parse(exported(intercept, { version: '1', default: 'deny', tools }).text).tools;

  test('is half of it, since two windows of theirs touch one of ours', () => {
    expect(toolsOf({ a: limit() })).toEqual({ a: { rules: [{ name: 'at most 3/hour', action: 'evaluate', rate_limit: '3/hour' }] } });
  });

  test.each<[string, Record<string, ToolRule>]>([
    ['is of one call', { a: limit({ max: 1 }) }],
    ['costs more than one a call', { a: limit({ cost: '/amount' }) }],
    ['has a window of its own', { a: limit({ window: 90 }) }],
    ['is shared with another tool', { a: limit(), b: limit() }],
    ['stands beside a condition', { a: { ...limit(), require: [{ path: '/a', op: 'exists' }] } }],
    ['stands beside an approval', { a: { ...limit(), action: 'approve' } }],
  ])('leaves the tool out where it %s', (_, tools) => {
    expect(toolsOf(tools)).toEqual({});
  });
});

describe('conditions on arguments', () => {
  const byValue = TARGETS.filter(({ id }) => id === 'toolhive' || id === 'intercept');
  const conditionsOf = (target: Target, rule: ToolRule) =>
    exported(target, { version: '1', default: 'deny', tools: { manage: rule } }).reading.allowIf ?? [];
  const not = (path: string, ...value: unknown[]): Condition => ({ path, op: 'not_in', value });

  describe.each(byValue)('$id', (target) => {
    test.each<[string, ToolRule, ArgumentList[]]>([
      ['a requirement', { require: [{ path: '/mode', op: 'eq', value: 'dry' }] }, [{ argument: 'mode', values: ['dry'] }]],
      ['a switch', { require: [{ path: '/force', op: 'in', value: [false] }] }, [{ argument: 'force', values: [false] }]],
      [
        'an action that may be left out',
        {
          deny_if: [{ conditions: [{ path: '/do', op: 'exists' }, not('/do', 'get', 'add')] }],
          approve_if: [{ conditions: [not('/do', 'get', 'drop')] }, { conditions: [{ path: '/do', op: 'exists', value: false }] }],
        },
        [{ argument: 'do', values: ['get'] }],
      ],
      [
        'two arguments',
        {
          require: [
            { path: '/a', op: 'eq', value: 'x' },
            { path: 'args.b', op: 'in', value: ['y', 'z'] },
          ],
        },
        [
          { argument: 'a', values: ['x'] },
          { argument: 'b', values: ['y', 'z'] },
        ],
      ],
    ])('are written for %s', (_, rule, lists) => {
      expect(conditionsOf(target, rule)).toEqual([{ tool: 'manage', lists }]);
    });

    test.each<[string, ToolRule]>([
      ['a number, which gateways round', { require: [{ path: '/n', op: 'in', value: [1] }] }],
      ['what must not be, since a wrong type would pass', { deny_if: [{ conditions: [{ path: '/do', op: 'in', value: ['drop'] }] }] }],
      ['an argument inside another', { require: [{ path: '/a/b', op: 'eq', value: 'x' }] }],
      ['a pattern', { require: [{ path: '/a', op: 'regex', value: '^x' }] }],
      ['a schema', { arguments: { type: 'object' }, require: [{ path: '/a', op: 'eq', value: 'x' }] }],
      ['a question about every call', { approve_if: [{ conditions: [] }], require: [{ path: '/a', op: 'eq', value: 'x' }] }],
      ['silence alone', { approve_if: [{ conditions: [{ path: '/a', op: 'exists', value: false }] }] }],
      [
        'lists that share nothing',
        {
          require: [
            { path: '/a', op: 'eq', value: 'x' },
            { path: '/a', op: 'eq', value: 'y' },
          ],
        },
      ],
    ])('are not written for %s', (_, rule) => {
      const { reading } = exported(target, { version: '1', default: 'deny', tools: { manage: rule } });
      expect([reading.allow, reading.allowIf ?? []]).toEqual([[], []]);
    });

    test('keep strange names and values of an argument as they are, or leave the tool out', () => {
      const strange = NAUGHTY_NAMES.filter((name) => name.isWellFormed());
      for (const argument of strange)
        expect([[], [{ tool: 'manage', lists: [{ argument, values: ['x'] }] }]]).toContainEqual(
          conditionsOf(target, { require: [{ path: `/${argument.replaceAll('~', '~0').replaceAll('/', '~1')}`, op: 'eq', value: 'x' }] }),
        );
      for (const value of strange)
        expect([[], [{ tool: 'manage', lists: [{ argument: 'a', values: [value] }] }]]).toContainEqual(
          conditionsOf(target, { require: [{ path: '/a', op: 'eq', value }] }),
        );
    });
  });
});

describe('names that a client cannot tell apart', () => {
  test.each(TARGETS.filter(({ spelling }) => spelling))('$id: the stricter one decides', (target) => {
    const strict: Record<string, ToolRule> = { 'get x': { action: 'deny' }, get_x: {} };
    expect(exported(target, { version: '1', default: 'deny', tools: strict }).reading.allow).toEqual([]);
  });
});

test.each([
  ['claude-code', 64, /the full name has 65 characters and Claude Code takes 64/],
  ['cursor', 60, /have 61 characters together and Cursor leaves out tools beyond 60/],
  ['gemini-policy', 63, /the full name has 64 characters and Gemini CLI shortens it beyond 63/],
])('%s refuses a name over its limit of %d with the reason, and takes one that just fits', (id, most, because) => {
  const target = TARGETS.find((candidate) => candidate.id === id) as Target;
  const glue = { 'claude-code': 'mcp__bank__', cursor: 'bank:', 'gemini-policy': 'mcp_bank_' }[id] ?? '';
  const of = (name: string) => exported(target, { version: '1', default: 'deny', tools: { [name]: {} } });
  const fitting = 'a'.repeat(most - glue.length);
  expect(of(fitting).reading.allow).toEqual([fitting]);
  expect(of(`${fitting}a`).reading.allow).toEqual([]);
  expect(of(`${fitting}a`).unexpressed[0]?.because).toMatch(because);
});

test.each(TARGETS)('$id keeps a strange name of the server as it is, or refuses it', (target) => {
  for (const name of NAUGHTY_NAMES) {
    const problem = target.problemOfServer?.(name);
    const write = () => exportPolicy(target, { version: '1', default: 'deny', tools: { get: {} } }, { serverName: name }).text;
    if (problem !== undefined) expect(write).toThrow(/^server name: ".*" (?:has|is|cannot|could|would) /);
    else expect([[], ['get']]).toContainEqual([readBack(target, write(), name).allow, readBack(target, write(), name).ask].flat());
  }
});

test.each(TARGETS.filter(({ problemOfServer }) => problemOfServer))('$id wants to know the name of the server', (target) => {
  expect(() => exportPolicy(target, BANK, {})).toThrow(/server name: .*--server-name/);
  for (const bad of ['', 'a b', 'a"b', 'a*', 'a:b', 'a\n', 'ſ'])
    expect(() => exportPolicy(target, BANK, { serverName: bad })).toThrow(/server name/);
});

/** Whatever else a call holds, the policy allows it when each listed argument has one of its values. */
function expectConditionsKept(policy: Policy, { allowIf = [] }: Reading, args: unknown): void {
  const others = isObject(args) ? (args as object) : {};
  for (const { tool, lists } of allowIf)
    for (const listed of combinations(lists))
      expect(decide(policy, { tool, arguments: { ...others, ...listed } }, {}).decision).toBe('allow');
}

/** Every way to give each listed argument one of its values. */
function combinations(lists: readonly ArgumentList[]): object[] {
  return lists.reduce<object[]>(
    (ways, { argument, values }) => ways.flatMap((way) => values.map((value) => ({ ...way, [argument]: value }))),
    [{}],
  );
}

function expectKeptOrRefused(target: Target, name: string): void {
  const { reading, unexpressed } = exported(target, { version: '1', default: 'deny', tools: { [name]: {} } });
  const told = unexpressed.some(({ clause }) => clause === clauseName('tools', name));
  const kept = [...reading.allow, ...reading.ask];
  expect(kept, JSON.stringify(name)).toEqual(kept.length > 0 ? [name] : []);
  expect(told || reading.allow.length === 1, JSON.stringify(name)).toBe(true);
}

/** The names that a policy refuses whatever the arguments are, each with the clause that says so. */
function refusals({ hide = [], tools = {}, default: rest }: Policy, listed: readonly string[]): [string, string][] {
  const denied = Object.entries(tools).filter(([name, { action }]) => action === 'deny' && !hide.includes(name));
  const unlisted = rest === 'deny' ? listed.filter((name) => !Object.hasOwn(tools, name) && !hide.includes(name)) : [];
  return [
    ...hide.map((name, index): [string, string] => [name, clauseName('hide', index)]),
    ...denied.map(([name]): [string, string] => [name, clauseName('tools', name)]),
    ...unlisted.map((name): [string, string] => [name, 'default']),
  ];
}

function isRefused({ allow, ask, refuse, others }: Reading, name: string): boolean {
  return refuse.includes(name) || (others === 'refuse' && !allow.includes(name) && !ask.includes(name));
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

test('no two targets have one name in a list', () => {
  expect(new Set(TARGETS.map(wholeTitle)).size).toBe(TARGETS.length);
});
