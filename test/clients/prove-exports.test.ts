import { describe, expect, test } from 'vitest';
import { TARGETS } from '#clients/index.ts';
import { proveExports } from '#clients/prove-exports.ts';
import { proveOwnExports } from '#clients/prove-own-exports.ts';
import type { Said, Target } from '#clients/target.ts';
import { twinsAmong } from '#clients/twins.ts';
import type { Policy } from '#model/types.ts';

const POLICY: Policy = { version: '1', default: 'deny', tools: { get: {}, pay: { action: 'approve' } } };
const [CURSOR] = TARGETS.filter(({ id }) => id === 'cursor') as [Target];
const failuresOf = (document: (said: Said) => unknown) => [...proveExports(POLICY, ['get', 'pay'], [{ ...CURSOR, document }])];

test('every export of a plain policy is proven', () => {
  expect([...proveExports(POLICY, ['get', 'pay'])]).toEqual([]);
});

test.each<[string, unknown, object]>([
  [
    'permits more',
    ['server:get', 'server:pay'],
    { tool: 'pay', because: 'it is allowed there, and the policy says approve (tools.pay.action)' },
  ],
  ['names a tool that is not there', ['server:gets'], { tool: 'gets', because: 'it is allowed there, and the server lists no such tool' }],
  ['reaches another server', ['other:get'], { because: expect.stringContaining('it cannot be read back') }],
])('an export that %s is not', (_, mcpAllowlist, failure) => {
  expect(failuresOf(() => ({ mcpAllowlist }))).toEqual([{ target: 'cursor', ...failure }]);
});

const REFUSING: Policy = { version: '1', default: 'deny', hide: ['drop'], tools: { get: {}, wipe: { action: 'deny' } } };
const LISTED = ['get', 'drop', 'wipe', 'unknown'];
const [OPENCODE] = TARGETS.filter(({ id }) => id === 'opencode') as [Target];

test.each<[string, Record<string, string>, string[]]>([
  ['asks about', { 'server_*': 'deny', server_get: 'allow', server_drop: 'ask', server_wipe: 'ask' }, ['drop', 'wipe']],
  ['says nothing of', { 'server_*': 'ask', server_get: 'allow', server_drop: 'deny' }, ['wipe', 'unknown']],
])('an export is not proven that %s what the policy refuses, where the client has a word for it', (_, permission, tools) => {
  const failures = [...proveExports(REFUSING, LISTED, [{ ...OPENCODE, document: () => ({ permission }) }])];
  const because = 'a person is only asked there, and the policy refuses it';
  expect(failures).toEqual(tools.map((tool) => ({ target: 'opencode', tool, because })));
});

test('refused tools are proven in every export, pinned or not, also under names that cannot be written', () => {
  const tools = [...LISTED, 'a b', '*', 'a\u200bb', '\ud800'];
  const pins = { wipe: `sha256-${'1'.repeat(64)}` as const };
  const policies: Policy[] = [REFUSING, { ...REFUSING, pins }, { version: '1', default: 'allow', hide: ['*'] }];
  for (const policy of policies) expect([...proveExports(policy, tools)]).toEqual([]);
});

test('of a policy that only observes nothing is written for any target, and what is written is found', () => {
  const observing: Policy = { ...POLICY, mode: 'observe' };
  expect([...proveExports(observing, ['get'])]).toEqual([]);
  const because = 'the policy only observes, and this is written: {"mcpAllowlist":["server:get"]}';
  expect([...proveExports(observing, ['get'], [{ ...CURSOR, blank: { mcpAllowlist: ['server:get'] } }])]).toEqual([
    { target: 'cursor', because },
  ]);
});

describe("a tool's own policy", () => {
  const own = (name: string, tools: Policy['tools'] = { [name]: {} }): { name: string; policy: Policy } => ({
    name,
    policy: { version: '1', default: 'deny', ...(tools && { tools }) },
  });
  const hidden = (name: string): { name: string; policy: Policy } => ({ name, policy: { version: '1', default: 'deny', hide: [name] } });

  test("is proven where it says what its server's says", () => {
    const server: Policy = { version: '1', default: 'deny', hide: ['other', 'drop'], tools: { get: {} } };
    const failing = [...proveOwnExports(server, [own('other', undefined), own('get'), hidden('drop')])].map(({ tool }) => tool);
    expect([...new Set(failing)]).toEqual(['other']);
  });

  test("is not where its server's asks a person", () => {
    const because = "its own policy says something else there than its server's";
    expect([...proveOwnExports(POLICY, [own('get'), own('pay')], [])]).toEqual([{ target: 'every target', tool: 'pay', because }]);
  });

  test('says nothing of a tool that a client cannot tell from a stricter one of its server', () => {
    const server: Policy = { version: '1', default: 'deny', hide: ['get.item'], tools: { get_item: {} } };
    expect(twinsAmong(['get_item', 'get.item', 'get'])('get_item')).toEqual(['get.item']);
    expect([...proveOwnExports(server, [own('get_item'), hidden('get.item')])]).toEqual([]);
    const deaf = { ...OPENCODE, spelling: (name: string) => (name === 'get' || name === 'get_item' ? 'same' : name) };
    const apart: Policy = { version: '1', default: 'deny', tools: { get_item: {}, get: { action: 'deny' } } };
    const failures = [...proveOwnExports(apart, [own('get_item')], [deaf])];
    expect(failures.map(({ target, tool }) => [target, tool])).toEqual([['opencode', 'get_item']]);
  });
});
