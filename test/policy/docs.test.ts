import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cookbookTasks } from '#export/cookbook.ts';
import { policyReference } from '#export/policy-reference.ts';
import { SCHEMAS } from '#model/schemas.ts';
import { readCalls } from '#policy/read-calls.ts';
import { simulate } from '#policy/simulate.ts';

const TASKS = cookbookTasks(readFileSync('docs/cookbook.md', 'utf8'));

test('the cookbook has ten tasks', () => {
  expect(TASKS.map(({ title }) => Number.parseInt(title, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

describe.each(TASKS)('$title', ({ policy, calls, says }) => {
  test('does what it says', () => {
    const read = readCalls(calls.map(({ call }) => call).join('\n'), 'calls');
    const rulings = [...simulate(policy, read)].map(({ decision, clause }) => ({ decision, clause }));
    expect(rulings).toEqual(calls.map(({ decision, clause }) => ({ decision, clause })));
    expect(says.join()).toMatch(/^[A-Z].*\.$/);
  });
});

test.each([
  ['no policy', '## 1. A\n\nText.\n', 'no block of json'],
  ['a policy that is none', '## 1. A\n```json\n{}\n```\n```calls\n{} → allow a\n```\n', 'lacks the key "version"'],
  ['a call without its outcome', '## 1. A\n```json\n{ "version": "1", "default": "deny" }\n```\n```calls\n{}\n```\n', 'no outcome of "{}"'],
])('a task with %s is refused', (_, text, problem) => {
  expect(() => cookbookTasks(text)).toThrow(problem);
});

test('the reference is the one that the schema gives', async () => {
  await expect(policyReference()).toMatchFileSnapshot('../../docs/policy.md');
});

test('every key of a policy has a description of its own or of what it takes', () => {
  const rows = policyReference()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(Object.keys(SCHEMAS.policy.properties).length);
  expect(rows.filter((row) => !/\| [^|]*[^|\s][^|]* \| .*\w.* \|$/.test(row))).toEqual([]);
});
