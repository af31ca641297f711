import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, Policy, ToolRule } from '#model/types.ts';
import { decide } from '#policy/decide.ts';
import { differences, overall } from '#policy/diff.ts';
import { policy as anyPolicy, callArguments, condition, toolName } from './arbitraries.ts';

const STRICTNESS = { allow: 0, approve: 1, deny: 2 };

const policy = (rule: ToolRule, more: Partial<Policy> = {}): Policy => ({ version: '1', default: 'deny', tools: { pay: rule }, ...more });
const allowing = (tools: Record<string, ToolRule>): Policy => ({ version: '1', default: 'allow', tools });
const limited = (max: number): ToolRule => ({ rate_limit: { max, window: 'minute' } });
const dear: Condition = { path: '/amount', op: 'gt', value: 5 };

test.each<[string, Policy, Policy, string, string[]]>([
  ['a limit is raised', policy(limited(1)), policy(limited(9)), 'looser', ['`pay`']],
  ['a limit is lowered', policy(limited(9)), policy(limited(1)), 'tighter', ['`pay`']],
  ['a limit comes, a condition goes', policy({ deny_if: [{ conditions: [dear] }] }), policy(limited(1)), 'different', ['`pay`']],
  ['a shorthand is written out', policy(limited(1)), policy({ limits: [{ counter: 'pay_rate', window: 'minute', max: 1 }] }), 'same', []],
  ['a tool is denied', policy({}), policy({ action: 'deny' }), 'tighter', ['`pay`']],
  ['a denied tool is hidden', policy({ action: 'deny' }), policy({}, { hide: ['pay'] }), 'different', ['`pay`']],
  ['the rest is allowed', policy({}), policy({}, { default: 'allow' }), 'looser', ['every other tool']],
  ['a name comes that others read like', allowing({}), allowing({ pay: {} }), 'tighter', ['every other tool']],
  [
    'a name is denied that another reads like',
    allowing({ pay: {}, Pay: {} }),
    allowing({ pay: { action: 'deny' }, Pay: {} }),
    'tighter',
    ['`pay`', '`Pay`'],
  ],
  ['only observed', policy({}), policy({}, { mode: 'observe' }), 'looser', ['mode']],
])('%s', (_title, before, after, direction, subjects) => {
  const found = differences(before, after);
  expect({ direction: overall(found), subjects: found.map(({ subject }) => subject) }).toEqual({ direction, subjects });
});

test('a deny or approve clause that is added to a rule is never looser', () => {
  const kind = fc.constantFrom('deny_if' as const, 'approve_if' as const);
  fc.assert(
    fc.property(anyPolicy, kind, fc.array(condition, { maxLength: 2 }), (before, key, conditions) => {
      const tools = Object.entries(before.tools ?? {}).map(([name, rule]) => [
        name,
        { ...rule, [key]: [...(rule[key] ?? []), { conditions }] },
      ]);
      const found = differences(before, { ...before, tools: Object.fromEntries(tools) });
      expect(['same', 'tighter']).toContain(overall(found));
    }),
  );
});

test('where a change is said to tighten or to keep everything, no call is treated more mildly', () => {
  const edit = fc.record({
    deny_if: fc.array(fc.record({ conditions: fc.array(condition, { maxLength: 1 }) }), { maxLength: 1 }),
    hide: fc.array(toolName, { maxLength: 1 }),
  });
  const pair = fc.oneof(
    fc.tuple(anyPolicy, anyPolicy),
    fc
      .tuple(anyPolicy, edit)
      .map(([before, { deny_if, hide }]): [Policy, Policy] => [before, { ...before, all_tools: { ...before.all_tools, deny_if }, hide }]),
  );
  fc.assert(
    fc.property(pair, toolName, callArguments, ([one, other], tool, args) => {
      for (const [before, after] of [
        [one, other],
        [other, one],
      ] as const) {
        if (!['same', 'tighter'].includes(overall(differences(before, after)))) continue;
        const [old, now] = [before, after].map((each) => STRICTNESS[decide(each, { tool, arguments: args }, {}).decision]);
        expect(now).toBeGreaterThanOrEqual(old ?? 0);
      }
    }),
    { numRuns: 500 },
  );
});
