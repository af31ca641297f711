import { expect, test } from 'vitest';
import type { Policy } from '#model/types.ts';
import { explain } from '#policy/explain.ts';

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
      'Every tool that the policy does not name stays usable.',
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
      'Every tool that the policy does not name is refused.',
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
