import { expect, test } from 'vitest';
import { TARGETS } from '#clients/index.ts';
import { proveExports } from '#clients/prove-exports.ts';
import type { Said, Target } from '#clients/target.ts';
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
