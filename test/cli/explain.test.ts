import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'placard-explain-'));
const file = join(folder, 'policy.json');
afterAll(() => rmSync(folder, { recursive: true }));

it('says in sentences what a policy means', () => {
  writeFileSync(file, '{ "version": "1", "default": "deny", "tools": { "pay": { "action": "approve" } } }');
  const { code, stdout } = run(['explain', file]);
  expect(code).toBe(0);
  expect(stdout).toBe('`pay` stays usable when a person approves each call.\nEvery tool that the policy does not name is refused.\n');
});

it('reads a policy from stdin too, and names it so', () => {
  const { code, stdout } = run(['explain', '-'], { input: '{ "version": "1", "default": "deny" }' });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'Every tool that the policy does not name is refused.\n' });
  expect(run(['explain', '-'], { input: '[]' })).toMatchObject({ code: 1, stderr: expect.stringMatching(/^stdin#: not an object/) });
});

it.each([
  [
    '{ "version": "1", "default": "deny", "tools": { "y": { "actoin": "deny" } } }',
    '#/tools/y/actoin: unknown key "actoin"; did you mean "action"?',
  ],
  ['{ "version": ', ': not JSON at column 13: here '],
  ['', ': is empty; '],
  ['{ "version": "1", "default": "deny", "default": "allow" }', '#: has the key "default" twice; leave one of them out'],
  ['\uFEFF{ "version": "1", "default": "deny" }', ': begins with a byte order mark; save it as UTF-8 without one'],
  [Buffer.from('7b22ff223a317d', 'hex'), ': is not UTF-8; save it as UTF-8'],
])('refuses %s', (text, message) => {
  writeFileSync(file, text);
  const { code, stderr } = run(['explain', file]);
  expect(code).toBe(1);
  expect(stderr).toContain(file + message);
});

it('refuses a file that cannot be read', () => {
  expect(run(['explain', 'no-such-file.json'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'no-such-file.json: does not exist; name a policy file, or a tool after the server\n',
  });
  expect(run(['explain', 'backchannel_complete']).stderr).toBe(
    'backchannel_complete: does not exist; name a policy file, or a tool after the server; `placard search` finds servers and tools by their words\n',
  );
  expect(run(['explain', 'src'])).toMatchObject({ code: 1, stderr: expect.stringMatching(/^src: is a folder; /) });
});

it('says why a tool has its label, and what it would be without some words', () => {
  const { code, stdout } = run(['explain', 'placard/example-payments', 'token_revoke', '--view', 'scanner', 'sep-2793']);
  expect(code).toBe(0);
  expect(stdout).toContain('token_revoke: Destructive, critical, ');
  expect(stdout).toContain('  revokes-credentials: "revoke" at /name\n');
  expect(stdout).toMatch(/^Without these words .*\n {2}"revoke" at \/name$/m);
  expect(stdout).toContain('  destructive: 1\n');
  expect(stdout).toContain('  reversibility: none\n');
});

it('tells a list of no words of others from their word none', () => {
  const { stdout } = run(['explain', 'placard/example-payments', 'payment_status', '--view', 'sep-2793']);
  expect(stdout).toContain('  sideEffects: none of its words\n');
});

it('says what gives the severity where it would stay without some words', () => {
  expect(run(['explain', 'placard/example-payments', 'backchannel_complete']).stdout).toMatch(
    /^Without these words the label would be Write, high: the severity would stay, given by “Weighs as high for Write”\.$/m,
  );
});

it('asks for a tool of a server that is known, with one that it has', () => {
  const { code, stderr } = run(['explain', 'placard/example-payments']);
  const [, example = ''] = /^explain: placard\/example-payments is known, .*: `placard (explain .*)`$/m.exec(stderr) ?? [];
  expect({ code, works: run(example.split(' ')).code }).toEqual({ code: 2, works: 0 });
});

it('says where the words belong that follow --view and are no choice of it', () => {
  const { code, stderr } = run(['explain', '--view', 'scanner', 'placard/example-payments', 'token_revoke']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('What is none of them goes before this option.') });
});

it('takes a misspelt tool or view for misuse', () => {
  expect(run(['explain', 'placard/example-payments', 'token_revok'])).toMatchObject({ code: 2, stdout: '' });
  expect(run(['explain', 'placard/example-payments', 'token_revoke', '--view', 'other'])).toMatchObject({ code: 2, stdout: '' });
});
