import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { endTree } from '#mcp/kill.ts';
import { findWatchman } from '#mcp/watch.ts';

const PATIENCE = 40_000;

test.each([
  ['processes', { processes: 5, memoryBytes: 2 ** 40 }, 'ran more than 5 processes'],
  ['memory', { processes: 256, memoryBytes: 1000 }, 'used more than 1000 bytes of memory'],
])('a tree with too much of %s is ended while this thread is busy with something else', async (_, bounds, because) => {
  const watchman = await findWatchman();
  const { pid, ended } = startTree();
  const heard: unknown[] = [];
  const watch = watchman.watch(pid, bounds, (failure) => heard.push(failure));
  const giveUpAt = performance.now() + PATIENCE;
  while (isRunning(pid) && performance.now() < giveUpAt);
  expect([isRunning(pid), heard]).toEqual([false, []]);
  expect(watch.verdict()).toEqual({ outcome: 'too-large', because });
  await ended;
  watch.end();
});

test('a tree that stays within its bounds is left alone', async () => {
  const watchman = await findWatchman();
  const [modest, greedy] = [startTree(), startTree()];
  const heard: unknown[] = [];
  const watch = watchman.watch(modest.pid, { processes: 20, memoryBytes: 2 ** 40 }, (failure) => heard.push(failure));
  watchman.watch(greedy.pid, { processes: 5, memoryBytes: 2 ** 40 }, () => undefined);
  await greedy.ended;
  expect([isRunning(modest.pid), heard, watch.verdict()]).toEqual([true, [], undefined]);
  watch.end();
  const release = endTree(modest.pid);
  await modest.ended;
  release();
});

/** A shell with ten children that do nothing. */
function startTree(): { pid: number; ended: Promise<unknown> } {
  const shell = spawn('/bin/sh', ['-c', `${'sleep 120 & '.repeat(10)} wait`], { detached: true, stdio: 'ignore' });
  if (shell.pid === undefined) throw new Error('the shell did not start');
  return { pid: shell.pid, ended: once(shell, 'close') };
}

/** Whether a process runs; one that has ended and that nobody took note of does not. */
function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}/stat`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}
