import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { write } from '#clients/claude-code.ts';
import type { Policy, ToolRule } from '#model/types.ts';
import { decide } from '#policy/decide.ts';
import { policy as anyPolicy, callArguments } from '../policy/arbitraries.ts';
import { digestOf } from '../policy/assessments.ts';

const serverName = 'bank';

const policyOf = (tools: Record<string, ToolRule>, more: Partial<Policy> = {}): Policy => ({
  version: '1',
  default: 'deny',
  tools,
  ...more,
});
const permissionsOf = (policy: Policy, tools: string[] = []) => JSON.parse(write(policy, { serverName, tools }).text).permissions;
const lostBy = (policy: Policy) => write(policy, { serverName }).unexpressed.map(({ clause }) => clause);

describe('permissions', () => {
  test.each<[string, ToolRule, object]>([
    ['a tool that is allowed without more is allowed', {}, { allow: ['mcp__bank__t'] }],
    ['a tool that a person approves is asked about', { action: 'approve' }, { ask: ['mcp__bank__t'] }],
    ['a denied tool is denied', { action: 'deny' }, { deny: ['mcp__bank__t'] }],
    ['a limited tool is asked about', { rate_limit: { max: 10, window: 'minute' } }, { ask: ['mcp__bank__t'] }],
    ['a tool with an argument rule is asked about', { require: [{ path: '/a', op: 'exists' }] }, { ask: ['mcp__bank__t'] }],
  ])('%s', (_, rule, permissions) => {
    expect(permissionsOf(policyOf({ t: rule }))).toEqual(permissions);
  });

  test.each<[string, ToolRule]>([
    ['whose arguments no value satisfies', { arguments: false }],
    ['that a clause always refuses', { deny_if: [{ conditions: [] }] }],
  ])('a tool %s is denied', (_, rule) => {
    expect(permissionsOf(policyOf({ t: rule }))).toEqual({ deny: ['mcp__bank__t'] });
  });

  test('a tool that the client cannot tell from a stricter one gets no rule', () => {
    const { text, unexpressed } = write(policyOf({ get_x: {} }, { hide: ['get.x'] }), { serverName });
    expect(JSON.parse(text)).toEqual({ permissions: {} });
    expect(unexpressed.map(({ clause }) => clause)).toEqual(['hide[0]', 'tools.get_x', 'default']);
  });

  test('a hidden tool is denied', () => {
    expect(permissionsOf(policyOf({}, { hide: ['t'] }))).toEqual({ deny: ['mcp__bank__t'] });
  });

  test('a tool that reads like a hidden one is denied with it', () => {
    expect(permissionsOf(policyOf({ Drop: {} }, { hide: ['drop'] }))).toEqual({ deny: ['mcp__bank__Drop', 'mcp__bank__drop'] });
  });

  test('a hidden server is denied whole', () => {
    expect(permissionsOf(policyOf({ t: {} }, { hide: ['*'] }))).toEqual({ deny: ['mcp__bank'] });
  });

  test('a pinned tool is asked about, because the pin cannot be checked', () => {
    expect(permissionsOf(policyOf({ t: {} }, { pins: { t: digestOf('a') } }))).toEqual({ ask: ['mcp__bank__t'] });
  });

  test('tools that the server lists and the policy does not name are denied one by one', () => {
    expect(permissionsOf(policyOf({ t: {} }), ['t', 'z', 'b'])).toEqual({
      allow: ['mcp__bank__t'],
      deny: ['mcp__bank__b', 'mcp__bank__z'],
    });
  });

  test('a policy that only observes gives no permission', () => {
    expect(permissionsOf(policyOf({ t: {} }, { mode: 'observe' }))).toEqual({});
  });
});

describe('what cannot be said', () => {
  test('is listed clause by clause', () => {
    const rule: ToolRule = {
      limits: [{ counter: 'c', window: 'day', max: 1 }],
      deny_if: [{ conditions: [{ path: '/a', op: 'exists' }] }],
      arguments: true,
    };
    expect(lostBy(policyOf({ t: rule }, { all_tools: { require: [] }, pins: { t: digestOf('a') } }))).toEqual([
      'tools.t.arguments',
      'tools.t.deny_if',
      'tools.t.limits',
      'all_tools.require',
      'pins.t',
      'default',
    ]);
  });

  test.each([
    ['a longer name than the client takes', 'a'.repeat(54), /65 characters/],
    ['a name with a wildcard', 'get*', /characters/],
    ['a name with a parenthesis', 'get(x)', /characters/],
    ['a name that splits elsewhere', 'x__y', /another server/],
  ])('%s gets no rule at all', (_, name, because) => {
    const { text, unexpressed } = write(policyOf({ [name]: {} }), { serverName });
    expect(JSON.parse(text)).toEqual({ permissions: {} });
    expect(unexpressed[0]?.because).toMatch(because);
  });

  test('the default is always named, with what happens instead', () => {
    expect(write(policyOf({}), { serverName }).unexpressed).toEqual([
      { clause: 'default', because: 'Claude Code asks about tools without a rule instead of refusing them.' },
    ]);
  });
});

test.each(['my server', 'a.b', 'a__b', 'a_', '', 'a*', 'ſ'])('the server name %j is refused', (name) => {
  expect(() => write(policyOf({}), { serverName: name })).toThrow(/server name: .*; name the server/);
});

test('whatever the policy, nothing is allowed that it does not allow without conditions', () => {
  fc.assert(
    fc.property(anyPolicy, callArguments, (policy, args) => {
      const { allow = [], deny = [] }: { allow?: string[]; deny?: string[] } = permissionsOf(policy);
      for (const rule of allow) {
        const decision = decide(policy, { tool: rule.slice('mcp__bank__'.length), arguments: isObject(args) ? args : {} }, {});
        expect(decision).toMatchObject({ decision: 'allow', charges: [] });
        expect(deny).not.toContain(rule);
      }
    }),
    { numRuns: 500 },
  );
});

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
