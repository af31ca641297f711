import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { killTree } from '#mcp/kill.ts';
import { LIMITS as OF_A_CRAWL } from '#mcp/limits.ts';
import { observe } from '#mcp/observe.ts';
import * as start from '#mcp/start.ts';
import { findWatchman } from '#mcp/watch.ts';
import { processesWith, requireSandbox } from './tiny.ts';

const PATIENCE = { timeout: 50_000 };
const LIMITS = { ...OF_A_CRAWL, initializeMilliseconds: 600_000, totalMilliseconds: 600_000 };

const threads: EventEmitter[] = [];
vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    postMessage = () => undefined;
    unref = () => undefined;
    constructor() {
      super();
      threads.push(this);
    }
  },
}));
afterEach(() => void vi.restoreAllMocks());

test('a thread that does not begin is tried anew the next time, and nothing is started', async () => {
  const first = findWatchman();
  threads[0]?.emit('error', new Error('no memory'));
  await expect(first).rejects.toMatchObject({
    failure: { outcome: 'declined', because: 'was not started, since it could not be watched (no memory)' },
  });

  const second = findWatchman();
  threads[1]?.emit('exit', 1);
  await expect(second).rejects.toThrow('its thread ended');

  const started = vi.spyOn(start, 'startCommand');
  const attempt = observe(['/bin/true'], LIMITS);
  await vi.waitUntil(() => threads.length === 3, PATIENCE);
  threads[2]?.emit('error', new Error('no thread'));
  expect(await attempt).toMatchObject({ outcome: 'declined', remedy: expect.stringContaining('this machine') });
  expect(started).not.toHaveBeenCalled();
});

test.each([
  ['fails', (thread: EventEmitter) => thread.emit('error', new Error('out of heap')), 'out of heap'],
  ['ends', (thread: EventEmitter) => thread.emit('exit', 0), 'its thread ended'],
])('when the thread %s all that is watched is ended, and so is what is watched too late', async (_, die, reason) => {
  const marker = randomUUID();
  const before = threads.length;
  const sandbox = await requireSandbox();
  const sleepers = `setsid sleep 600 & setsid sleep 600 & wait; : ${marker}`;
  const attempt = observe(sandbox.wrap({ command: ['/bin/sh', '-c', sleepers], environment: {}, mounts: [] }), LIMITS);
  await vi.waitUntil(() => threads.length > before, PATIENCE);
  const thread = threads.at(-1) as EventEmitter;
  thread.emit('online');
  const watchman = await findWatchman();
  await vi.waitUntil(() => processesWith(marker).length > 0, PATIENCE);
  die(thread);
  const declined = { outcome: 'declined', because: `could not be watched any more (${reason}), so it was ended` };
  expect(await attempt).toMatchObject(declined);
  expect(processesWith(marker)).toEqual([]);

  const heard: unknown[] = [];
  watchman.watch(1, { processes: 1, memoryBytes: 1 }, (failure) => heard.push(failure));
  expect(heard).toMatchObject([declined]);

  const next = findWatchman();
  threads.at(-1)?.emit('online');
  expect(await next).not.toBe(watchman);
  threads.at(-1)?.emit('exit', 0);
});

test.each([
  ['EPERM', true],
  ['ESRCH', true],
  ['EINVAL', false],
])('a process that cannot be ended for %s keeps nobody from going on: %s', (code, goesOn) => {
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
  const killing = () => killTree(2 ** 30);
  if (goesOn) expect(killing).not.toThrow();
  else expect(killing).toThrow(code);
  expect(kill).toHaveBeenCalledWith(-(2 ** 30), 'SIGKILL');
});
