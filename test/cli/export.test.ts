import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'placard-export-'));
const file = join(folder, 'policy.json');
const PAYMENTS = 'placard/example-payments';

beforeAll(() =>
  writeFileSync(file, JSON.stringify({ version: '1', default: 'deny', tools: { get: {}, 'a\u001b[2J': { action: 'approve' } } })),
);
afterAll(() => rmSync(folder, { recursive: true }));

describe('export', () => {
  it('prints the recommended policy of a server, and tells on stderr where it belongs and what it leaves open', () => {
    const { code, stdout, stderr } = run(['export', '--to', 'codex', '--server-name', 'pay', PAYMENTS]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\[mcp_servers\.pay\]\n/);
    expect(stderr).toMatch(/^For Codex: ~\/\.codex\/config\.toml\n/);
  });

  it('prints the policy of one tool, and refuses the others by name', () => {
    const { code, stdout } = run(['export', '--to', 'claude-code', '--server-name', 'pay', PAYMENTS, 'payment_status']);
    const { allow, ask, deny } = JSON.parse(stdout).permissions;
    expect({ code, allow, ask }).toEqual({ code: 0, allow: ['mcp__pay__payment_status'], ask: undefined });
    expect(deny).toContain('mcp__pay__payment_list');
  });

  it('prints a policy file, without a character that could steer the terminal', () => {
    const { code, stdout, stderr } = run(['export', '--to', 'openai', '--server-name', 'pay', '--policy', file]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).tools[0].require_approval.always.tool_names).toEqual(['a\u001b[2J']);
    expect(stdout + stderr).not.toContain('\u001b');
  });

  it('reads a policy from stdin too', () => {
    const input = '{ "version": "1", "default": "deny", "tools": { "get": {} } }';
    expect(run(['export', '--to', 'names', '--policy', '-'], { input })).toMatchObject({ code: 0, stdout: 'get\n' });
  });

  it('prints with --json what a program needs to know', () => {
    const { stdout } = run(['export', '--to', 'cline', '--server-name', 'pay', '--policy', file, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      target: 'cline',
      notes: ["Add the list to the server's own entry."],
      text: expect.any(String),
      unexpressed: expect.any(Array),
      unconfirmed: [expect.stringContaining('autoApprove')],
    });
  });

  it('prints nothing under --strict when a clause is not expressed', () => {
    const strict = ['export', '--server-name', 'pay', '--policy', file, '--strict', '--to'];
    expect(run([...strict, 'openai'])).toMatchObject({ code: 0 });
    const { code, stdout, stderr } = run([...strict, 'anthropic']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('export: one clause cannot be expressed; put a gateway in front');
  });

  it.each([
    [['--to', 'cursor', PAYMENTS], 2, /server name: Cursor writes it down; .*--server-name/],
    [['--to', 'cursr', PAYMENTS], 2, /Allowed choices are claude-code, cursor/],
    [['--to', 'names', PAYMENTS, 'payment_stats'], 2, /lists no tool "payment_stats"; did you mean "payment_status"/],
    [['--to', 'names', PAYMENTS, 'payment_status', '--policy', file], 2, /a tool and --policy are both given/],
    [['--to', 'names'], 2, /export: nothing to export; name a server/],
    [[PAYMENTS], 2, /--to <target>/],
    [['--to', 'names', '--policy', 'no-such-file'], 1, /no-such-file: does not exist; name a file/],
  ])('%j is refused', (words, code, message) => {
    const outcome = run(['export', ...words]);
    expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
  });
});
