import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Policy } from '#model/types.ts';
import { code } from '#policy/code.ts';
import { decide } from '#policy/decide.ts';
import { explain } from '#policy/explain.ts';
import { policy as anyPolicy } from './arbitraries.ts';

const policyOf = (more: Partial<Policy>): Policy => ({ version: '1', default: 'deny', ...more });

test.each<[string, Partial<Policy>, string[]]>([
  ['an empty policy', {}, ['Every tool that the policy does not name is refused.']],
  [
    'a limited tool',
    { tools: { x: { limits: [{ counter: 'x_rate', window: 'minute', max: 10, scope: 'grant' }] } } },
    ['`x` stays usable, at most 10 calls a minute for each grant.', 'Every tool that the policy does not name is refused.'],
  ],
  [
    'an approved tool with a limit',
    { tools: { pay: { action: 'approve', rate_limit: { max: 1, window: 'hour' } } } },
    [
      '`pay` stays usable when a person approves each call, at most 1 call an hour for each grant.',
      'Every tool that the policy does not name is refused.',
    ],
  ],
  [
    'hidden and denied tools under an open default',
    { default: 'allow', hide: ['drop'], tools: { leak: { action: 'deny' } } },
    [
      '`drop` cannot be seen, and a call is answered as if it did not exist.',
      '`leak` is refused.',
      'Every tool that the policy does not name stays usable, unless its name reads like one that it names.',
    ],
  ],
  ['an open default that names nothing', { default: 'allow' }, ['Every tool that the policy does not name stays usable.']],
  [
    'look-alikes of refused and of hidden tools',
    { hide: ['drop'], tools: { leak: { action: 'deny' }, LEAK: {}, Drop: { action: 'approve' } } },
    [
      '`drop` cannot be seen, and a call is answered as if it did not exist.',
      '`leak` is refused.',
      '`LEAK` is refused: its name reads like `leak`.',
      '`Drop` cannot be seen: its name reads like `drop`.',
      'Every tool that the policy does not name is refused.',
    ],
  ],
  [
    'a tool that has a rule and is hidden',
    { hide: ['drop'], tools: { drop: {} } },
    ['`drop` cannot be seen, and a call is answered as if it did not exist.', 'Every tool that the policy does not name is refused.'],
  ],
  [
    'every tool hidden, whatever its rule',
    { default: 'allow', hide: ['*'], tools: { x: {} } },
    ['No tool of the server can be seen or called.'],
  ],
  [
    'a rule for all that refuses',
    { default: 'allow', tools: { x: {} }, all_tools: { action: 'deny' } },
    ['`x` is refused.', 'Every tool that the policy does not name is refused.'],
  ],
  [
    'clauses that refuse every call',
    { tools: { x: { deny_if: [{ conditions: [] }] }, y: { arguments: false } } },
    ['`x` is refused.', '`y` is refused.', 'Every tool that the policy does not name is refused.'],
  ],
  [
    'names and values that try to end their sentence',
    {
      hide: ['a` is refused.\n`b'],
      tools: {
        'c\td': {
          require: [{ path: '/e\n`f', op: 'eq', value: 'g\nh”\u2028\u202e' }],
          limits: [{ counter: 'i', window: 1, max: 1, cost: '/j\n' }],
        },
      },
    },
    [
      '`a[U+0060] is refused.[U+000A][U+0060]b` cannot be seen, and a call is answered as if it did not exist.',
      '`c[U+0009]d` stays usable, the sum of `/j[U+000A]` is at most 1 in 1 second for each grant; a call is refused unless `e[U+000A][U+0060]f` is “g[U+000A]h[U+201D][U+2028][U+202E]”.',
      'Every tool that the policy does not name is refused.',
    ],
  ],
  [
    'conditions',
    {
      tools: {
        pay: {
          require: [{ path: 'args.amount', op: 'lte', value: 100 }],
          deny_if: [
            {
              conditions: [
                { path: '/to', op: 'exists' },
                { path: '/to', op: 'in', value: ['x', 'y', 3] },
              ],
            },
          ],
          approve_if: [{ conditions: [] }],
        },
      },
    },
    [
      '`pay` stays usable; a call is refused unless `amount` is at most 100; a call is refused when `to` is given and `to` is one of “x”, “y” or 3; a person is asked always.',
      'Every tool that the policy does not name is refused.',
    ],
  ],
  [
    'a budget by an argument',
    { tools: { pay: { limits: [{ counter: 'spent', window: 90, max: 500, cost: 'args.amount', scope: 'global' }] } } },
    [
      '`pay` stays usable, the sum of `/amount` is at most 500 in 90 seconds for everybody together.',
      'Every tool that the policy does not name is refused.',
    ],
  ],
  [
    'pins',
    { pins: { a: `sha256-${'0'.repeat(64)}` }, on_drift: 'approve' },
    [
      'When the definition of the pinned tool is no longer the one that was pinned, a person is asked.',
      'Every tool that the policy does not name is refused.',
    ],
  ],
  [
    'observing',
    { mode: 'observe', hide: ['*'] },
    [
      'Nothing is refused; what the following would have refused is only noted, by whatever enforces the policy.',
      'No tool of the server can be seen or called.',
    ],
  ],
  [
    'a name with hidden characters',
    { hide: ['a\u200bb'] },
    ['`a[U+200B]b` cannot be seen, and a call is answered as if it did not exist.', 'Every tool that the policy does not name is refused.'],
  ],
])('%s', (_, more, sentences) => {
  expect(explain(policyOf(more))).toEqual(sentences);
});

function compare(policy: Policy, tool: string): void {
  const { decision, hidden = false, reason } = decide(policy, { tool, arguments: {} }, { digest: policy.pins?.[tool] });
  const said = explain(policy).find((sentence) => sentence.startsWith(`${code(tool)} `)) ?? '';
  expect(said.includes('cannot be seen')).toBe(hidden);
  if (decision !== 'deny') expect(said).toContain('stays usable');
  if (!said.includes('stays usable')) expect(decision).toBe('deny');
  expect(reason.startsWith('the name reads like')).toBe(!hidden && said.includes('its name reads like'));
}

test('it says of no named tool what decide contradicts', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      for (const tool of Object.keys(policy.tools ?? {})) compare({ ...policy, mode: 'enforce' }, tool);
    }),
    { numRuns: 500 },
  );
});
