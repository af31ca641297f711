import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'placard-compare-'));
const [one, nine, broken] = ['one.json', 'nine.json', 'broken.json'].map((name) => join(folder, name)) as [string, string, string];
const limited = (max: number) =>
  `{ "version": "1", "default": "deny", "tools": { "pay": { "rate_limit": { "max": ${max}, "window": "minute" } } } }`;

beforeAll(() => {
  writeFileSync(one, limited(1));
  writeFileSync(nine, limited(9));
  writeFileSync(broken, '{ "version": "1", "defualt": "deny" }');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('says what a change loosens, and fails on it where asked to', () => {
  const text = 'looser\nlooser `pay`: at most 1 call a minute for each grant before, at most 9 calls a minute for each grant after\n';
  expect(run(['compare', one, nine])).toMatchObject({ code: 0, stdout: text });
  expect(run(['compare', one, nine, '--fail-on', 'looser'])).toMatchObject({ code: 1, stdout: text });
});

it('says what a change tightens, as JSON', () => {
  const { code, stdout } = run(['compare', nine, one, '--json', '--fail-on', 'looser']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ direction: 'tighter', differences: [{ subject: '`pay`', direction: 'tighter' }] });
});

it('takes a broken policy for misuse', () => {
  const { code, stderr } = run(['compare', one, broken]);
  expect(code).toBe(2);
  expect(stderr).toContain('#/defualt: unknown key "defualt"; did you mean "default"?');
});

it('reads one policy from stdin, and not both', () => {
  expect(run(['compare', '-', nine], { input: limited(9) })).toMatchObject({ code: 0, stdout: 'same\n' });
  expect(run(['compare', one, '-'], { input: limited(9) })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^looser\n/) });
  expect(run(['compare', '-', '-'], { input: limited(9) })).toMatchObject({
    code: 2,
    stderr: 'compare: both policies are read from stdin; give one of them as a file\n',
  });
});
