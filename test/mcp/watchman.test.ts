import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { killTree } from '#mcp/kill.ts';
import { findWatchman } from '#mcp/watch.ts';

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

test('a thread that does not begin is tried anew the next time, and one that fails says why', async () => {
  const first = findWatchman();
  threads[0]?.emit('error', new Error('no memory'));
  await expect(first).rejects.toThrow('no memory');

  const second = findWatchman();
  threads[1]?.emit('online');
  const heard: unknown[] = [];
  (await second).watch(1, { processes: 1, memoryBytes: 1 }, (failure) => heard.push(failure));
  threads[1]?.emit('error', new Error('out of heap'));
  expect(heard).toEqual([{ outcome: 'declined', because: 'could not be watched any more (out of heap), so it was ended' }]);

  const third = findWatchman();
  expect(third).not.toBe(second);
  threads[2]?.emit('online');
  await third;
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
