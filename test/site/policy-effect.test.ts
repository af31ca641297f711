import { expect, it } from 'vitest';
import type { Policy } from '#model/types.ts';
import { effectOf, effectOnAll } from '#site/policy-effect.ts';

const limits = [{ counter: 'x', window: 'minute', max: 1 } as const];
const policy: Policy = {
  version: '1',
  default: 'deny',
  hide: ['gone'],
  tools: {
    free: {},
    slow: { limits },
    asked: { action: 'approve', limits },
    refused: { action: 'deny' },
    dispatcher: { deny_if: [{ conditions: [{ path: '/mode', op: 'not_in', value: ['list', 'show'] }] }], limits },
  },
};

it('the effect on several tools counts what has no limit, what asks and what depends on an argument each by itself', () => {
  expect(effectOnAll(policy)).toBe(
    'This policy lets 1 tool through without a condition, lets 1 tool through at a limited rate, decides about 1 tool by the arguments of a call, asks a person about every call of 1 tool, refuses 1 tool and hides 1 tool; every tool that it does not name is refused.',
  );
  expect(effectOnAll({ version: '1', default: 'deny' })).toBe('This policy names no tool; every tool is refused.');
});

it('what only observes speaks of no journal', () => {
  expect(effectOnAll({ ...policy, mode: 'observe' })).not.toContain('journal');
  expect(effectOf({ ...policy, mode: 'observe' })).not.toContain('journal');
});

it('the effect of conditions holds no raw JSON', () => {
  expect(effectOf(policy)).toContain('“mode” is none of “list” or “show”');
  expect(effectOf(policy)).not.toMatch(/[[\]{}]/);
});
