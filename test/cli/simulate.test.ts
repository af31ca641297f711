import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const REFERENCE =
  '{ "version": "1", "default": "deny", "tools": { "backchannel_complete": { "limits": [ { "counter": "backchannel_complete_rate", "window": "minute", "max": 10, "scope": "grant" } ] } } }';
const CALL = '{"name": "backchannel_complete", "arguments": {}}';

const folder = mkdtempSync(join(tmpdir(), 'placard-simulate-'));
const policy = join(folder, 'policy.json');
beforeAll(() => writeFileSync(policy, REFERENCE));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the reference's document", () => {
  it('allows ten calls in a minute and denies the eleventh for sixty seconds', () => {
    const { code, stdout, stderr } = run(['simulate', '--policy', '-', '--call', CALL, '--repeat', '11'], { input: REFERENCE });
    const lines = stdout.trimEnd().split('\n');
    expect({ code, stderr, count: lines.length }).toEqual({ code: 1, stderr: '', count: 11 });
    expect(lines[9]).toBe(
      '2026-01-01T00:00:00.000Z backchannel_complete: allow (tools.backchannel_complete): the policy allows this call; backchannel_complete_rate 10 of 10 in 60 s',
    );
    expect(lines[10]).toBe(
      '2026-01-01T00:00:00.000Z backchannel_complete: deny (tools.backchannel_complete.limits[0]): the limit of 10 in 60 s is used up; retry after 60 s; backchannel_complete_rate 10 of 10 in 60 s',
    );
  });

  it('counts the wait down by the clock that is given, and allows again when the minute is over', () => {
    const seconds = [...Array(10).fill(0), 0, 1, 59, 60];
    const calls = seconds.map((second) => `{"name":"backchannel_complete","at":"${new Date(second * 1_000).toISOString()}"}\n`).join('');
    const { code, stdout } = run(['simulate', '--policy', policy, '--call', '-', '--json'], { input: calls });
    const rulings = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(rulings.map(({ decision }) => decision)).toEqual([...Array(10).fill('allow'), 'deny', 'deny', 'deny', 'allow']);
    expect(rulings.slice(10, 13).map(({ retryAfter }) => retryAfter)).toEqual([60, 59, 1]);
    expect(rulings[13]).toMatchObject({ at: '1970-01-01T00:01:00.000Z', counters: [{ spent: 1, max: 10 }] });
  });
});

it('ends with 0 when every call is allowed', () => {
  const { code, stdout } = run(['simulate', '--policy', policy, '--call', CALL, '--at', '2027-03-01T12:00:00+02:00', '--repeat', '2']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^(2027-03-01T10:00:00\.000Z backchannel_complete: allow .*\n){2}$/);
});

it("answers by a server's recommended policy", () => {
  const call = '{"name": "token_revoke"}';
  const recommended = run(['simulate', 'placard/example-payments', '--call', call, '--json']);
  expect(recommended.code).toBe(1);
  expect(JSON.parse(recommended.stdout).decision).not.toBe('allow');
  const observing = run(['simulate', 'placard/example-payments', '--preset', 'observe', '--call', call, '--json']);
  expect(observing.code).toBe(0);
  expect(JSON.parse(observing.stdout)).toMatchObject({ decision: 'allow', clause: 'mode' });
});

describe('a recommended policy', () => {
  const simulated = (...words: string[]): { code: number | null; ruling: { decision: string; clause: string } } => {
    const { code, stdout } = run(['simulate', 'placard/example-payments', ...words, '--json']);
    return { code, ruling: JSON.parse(stdout) };
  };
  const pay = (amount: number): string => `{"name": "payment_refund", "arguments": {"amount": ${amount}}}`;

  it('is judged by in full where that is asked for, by the definition that the catalogue knows', () => {
    const ask = { code: 1, ruling: { decision: 'approve', clause: 'tools.payment_refund.action' } };
    expect(simulated('--call', pay(1_000_000))).toMatchObject(ask);
    expect(simulated('--form', 'full', '--call', pay(1))).toMatchObject(ask);
    expect(simulated('--form', 'full', '--call', pay(1_000_000))).toMatchObject({
      code: 1,
      ruling: { decision: 'deny', clause: 'tools.payment_refund.deny_if[0]' },
    });
  });

  it('in full refuses a call by another definition', () => {
    const digest = `sha256-${'0'.repeat(64)}`;
    const { ruling } = simulated('--form', 'full', '--call', `{"name": "payment_status", "digest": "${digest}"}`);
    expect(ruling).toMatchObject({ decision: 'deny', clause: 'pins.payment_status' });
    expect(simulated('--form', 'full', '--call', '{"name": "payment_status"}')).toMatchObject({ code: 0, ruling: { decision: 'allow' } });
  });

  it('for one tool refuses all others', () => {
    const one = ['payment_status', '--call'];
    expect(simulated(...one, '{"name": "payment_status"}').ruling.decision).toBe('allow');
    expect(simulated(...one, '{"name": "payment_list"}').ruling).toMatchObject({ decision: 'deny', clause: 'default' });
  });
});

it('points out a name that is spelt nearly like one of the policy', () => {
  const { code, stderr } = run(['simulate', '--policy', policy, '--call', '{"name":"backchannel_compete"}']);
  expect(code).toBe(1);
  expect(stderr).toBe('simulate: the policy names no tool "backchannel_compete"; did you mean "backchannel_complete"?\n');
});

it('takes a name that the policy hides for known', () => {
  const hiding = '{ "version": "1", "default": "deny", "hide": ["write_file"], "tools": { "edit_file": {} } }';
  const told = (name: string) => run(['simulate', '--policy', '-', '--call', JSON.stringify({ name })], { input: hiding }).stderr;
  expect(told('write_file')).toBe('');
  expect(told('write_fil')).toBe('simulate: the policy names no tool "write_fil"; did you mean "write_file"?\n');
  expect(run(['simulate', '--policy', '-', '--call', '{"name": "edit_fil"}'], { input: hiding.replace('write_file', '*') }).stderr).toBe(
    '',
  );
});

it('shows hidden characters of a name by their code points', () => {
  const { stdout } = run(['simulate', '--policy', policy, '--call', '{"name":"\\u001b[2J\\u202e\\n"}']);
  expect(stdout).toContain('[U+001B][2J[U+202E][U+000A]: deny');
});

it.each([
  [['--call', CALL], 'simulate: no policy; name a server of the catalogue or a file with --policy\n'],
  [['x/y', '--policy', 'p', '--call', CALL], 'simulate: a server and --policy are both given; leave one of them out\n'],
  [['--policy', '-', '--call', '-'], 'simulate: --policy and --call both read stdin; give one of them as a file\n'],
  [['placard/example-payment', '--call', CALL], 'did you mean "placard/example-payments"?'],
  [['placard/example-payments', 'payment_crate', '--call', CALL], 'lists no tool "payment_crate"; did you mean "payment_create"?'],
  [['placard/example-payments', '--form', 'long', '--call', CALL], 'Allowed choices are minimal, full.'],
  [['--policy', policy, '--call', '{"nam":"x"}'], '--call#/nam: unknown key "nam"; did you mean "name"?'],
  [
    ['--policy', policy, '--call', join(folder, 'no-such-file')],
    'no-such-file: does not exist; name a file of calls, or write one as {"name": …',
  ],
  [['--policy', '-', '--call', CALL], 'stdin#/defualt: unknown key "defualt"; did you mean "default"?'],
  [['--policy', policy, '--call', CALL, '--at', 'noon'], 'An instant is written as 2026-01-01T00:00:00Z.'],
  [['--policy', policy, '--call', CALL, '--repeat', '0'], 'A number of times is a whole number from 1 to 100000.'],
])('takes %j for misuse', (words, message) => {
  const { code, stdout, stderr } = run(['simulate', ...words], { input: '{ "version": "1", "defualt": "deny" }' });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
