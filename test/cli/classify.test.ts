import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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

it.each([
  ['is a folder', 'test', 'r'],
  ['cannot be read', join(tmpdir(), 'placard-write-only'), 'w'],
])('fails when stdin %s', (problem, file, flag) => {
  const { status, stderr } = spawnSync(...LABEL, { stdio: [openSync(file, flag), 'pipe', 'pipe'], encoding: 'utf8', timeout: 10_000 });
  expect(stderr).toMatch(new RegExp(`^stdin: ${problem}.*; give one definition a line\\n$`));
  expect(status).toBe(1);
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
