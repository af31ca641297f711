import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { policyReference } from '#export/policy-reference.ts';
import { SCHEMAS } from '#model/schemas.ts';
import { readCalls } from '#policy/read-calls.ts';
import { simulate } from '#policy/simulate.ts';
import { readPolicy } from '#policy/validate.ts';

interface Task {
  readonly title: string;
  readonly policy: string;
  readonly lines: readonly string[];
}

const ARROW = ' → ';

/** The tasks of the cookbook, each with its policy and its calls. */
function tasksOf(text: string): Task[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf('\n')),
      policy: blockOf(section, 'json'),
      lines: blockOf(section, 'calls').trimEnd().split('\n'),
    }));
}

function blockOf(section: string, language: string): string {
  const [, block] = section.split(`\`\`\`${language}\n`);
  if (block === undefined) throw new Error(`no block of ${language} in ${section.slice(0, 40)}`);
  return block.slice(0, block.indexOf('```'));
}

const TASKS = tasksOf(readFileSync('docs/cookbook.md', 'utf8'));

test('the cookbook has ten tasks', () => {
  expect(TASKS.map(({ title }) => Number.parseInt(title, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

describe.each(TASKS)('$title', ({ policy, lines }) => {
  test('does what it says', () => {
    const calls = readCalls(lines.map((line) => line.slice(0, line.indexOf(ARROW))).join('\n'), 'calls');
    const rulings = [...simulate(readPolicy(policy, 'policy'), calls)].map(({ decision, clause }) => `${decision} ${clause}`);
    expect(rulings).toEqual(lines.map((line) => line.slice(line.indexOf(ARROW) + ARROW.length)));
  });
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
