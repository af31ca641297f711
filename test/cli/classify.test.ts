import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '#model/types.ts';
import { run } from './run.ts';

const LABEL = [process.execPath, ['src/cli/main.ts', 'classify', '--ndjson']] as const;
const LINE = `${JSON.stringify({ id: 1, tool: { name: 'delete_note' } })}\n`;

it('answers a line while stdin stays open', async () => {
  const child = spawn(...LABEL, { stdio: ['pipe', 'pipe', 'inherit'] });
  for (const id of [1, 2]) {
    child.stdin.write(LINE.replace('1', String(id)));
    const [answer] = await once(child.stdout, 'data');
    expect(JSON.parse(String(answer))).toMatchObject({ id });
  }
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('ends quietly when nobody reads its answers', async () => {
  const child = spawn(...LABEL, { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdout.destroy();
  child.stdin.on('error', () => undefined).write(LINE.repeat(2000));
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  await once(child, 'close');
  expect(complaints).toBe('');
});

it('ends quietly when nobody reads on in the middle of much input', async () => {
  const child = spawn(...LABEL, { stdio: ['pipe', 'pipe', 'pipe'] });
  const padded = LINE.replace('\n', `${' '.repeat(2 ** 15)}\n`);
  child.stdin.on('error', () => undefined).write(padded.repeat(600));
  let answers = '';
  child.stdout.on('data', (text) => {
    answers += text;
    if (answers.split('\n').length > 200) child.stdout.destroy();
  });
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(complaints).toBe('');
});

it.each([
  ['is a folder', 'test', 'r'],
  ['cannot be read', join(tmpdir(), 'placard-write-only'), 'w'],
])('fails when stdin %s', (problem, file, flag) => {
  const { status, stderr } = spawnSync(...LABEL, { stdio: [openSync(file, flag), 'pipe', 'pipe'], encoding: 'utf8', timeout: 10_000 });
  expect(stderr).toMatch(new RegExp(`^stdin: ${problem}.*; give one definition a line\\n$`));
  expect(status).toBe(1);
});

describe('--diff', () => {
  const root = mkdtempSync(join(tmpdir(), 'placard-diff-'));
  const server = join(root, 'servers/placard/example-payments');
  const file = join(server, 'assessment.json');
  beforeAll(() => {
    cpSync('catalog/servers/placard/example-payments', server, { recursive: true });
    const assessment = JSON.parse(readFileSync(file, 'utf8')) as Assessment;
    const tools = assessment.tools.map((tool) => (tool.name === 'token_revoke' ? { ...tool, category: 'Write' } : tool));
    writeFileSync(file, JSON.stringify({ ...assessment, tools }));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('shows what would move and why, and writes nothing', () => {
    const before = readFileSync(file, 'utf8');
    const { code, stdout } = run(['classify', '--diff', '--catalog', root]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'placard/example-payments token_revoke: category Write → Destructive',
        '    revokes-credentials (Destructive): "revoke" at /name',
        '    revokes-credentials (Destructive): "Revoke a token" at /description',
        'moved up 1, down 0, confidence 0, traits 0, actions 0, came or went 0, unchanged 8',
        '',
      ].join('\n'),
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('compares with another catalogue', () => {
    const { stdout } = run(['classify', '--against', root, '--catalog', 'catalog']);
    expect(stdout).toContain('placard/example-payments token_revoke: category Write → Destructive\n');
    expect(stdout).toContain('was not labelled\n');
  });

  it('compares with a commit', () => {
    const git = (...question: string[]) => spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x', ...question], { cwd: root });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'Label');
    rmSync(file);
    expect(run(['classify', '--diff', '--catalog', root]).stdout).toContain('token_revoke: was not labelled\n');
    expect(run(['classify', '--against', 'HEAD', '--catalog', root]).stdout).toContain('token_revoke: category Write → Destructive\n');
  });

  it('takes a place that is none for misuse', () => {
    expect(run(['classify', '--against', '--help-me', '--catalog', root])).toMatchObject({ code: 2, stdout: '' });
    expect(run(['classify', '--against', 'nowhere', '--catalog', root]).stderr).toContain('"nowhere" is neither a folder nor a commit');
  });
});

it('says where definitions are read from when it is given a file', () => {
  const { code, stderr } = run(['classify', '--ndjson', 'tool.json']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('(with --ndjson definitions are read from stdin alone; ') });
});

it('takes --check and --ndjson for misuse', () => {
  const { code, stderr } = run(['classify', '--check', '--ndjson']);
  expect(code).toBe(2);
  expect(stderr).toContain("option '--ndjson' cannot be used with option '--check'");
});

it('says with --why and --view what it leaves out otherwise', () => {
  const input = `${JSON.stringify({ tool: { name: 'delete_volume' } })}\n`;
  const [plain] = [run(['classify', '--ndjson'], { input })].map(({ stdout }) => JSON.parse(stdout));
  const [full] = [run(['classify', '--ndjson', '--why', '--view', 'scanner'], { input })].map(({ stdout }) => JSON.parse(stdout));
  expect(full).toEqual({
    ...plain,
    whyNotLower: { quotes: [{ at: '/name', quote: 'delete' }] },
    views: { scanner: { untrusted_content: 0, private_data: 0, is_public_sink: 0, destructive: 1 } },
  });
});
