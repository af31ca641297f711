import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Failure } from './failure.ts';
import type { Limits } from './limits.ts';
import { EXCESSES, type Order, type Watched } from './watch-orders.ts';

/** How far a tree of processes may go; the kernel bounds its processes only one by one. */
type Bounds = Pick<Limits, 'memoryBytes' | 'processes'>;

/** A watch over one tree of processes. */
export interface Watch {
  /** Why the tree was ended; undefined where the watch did not end it. */
  readonly verdict: () => Failure | undefined;
  readonly end: () => void;
}

/** Watches trees from a thread of its own, which no work of this one holds up, and ends those that go too far. */
export interface Watchman {
  readonly watch: (leader: number, bounds: Bounds, tell: (failure: Failure) => void) => Watch;
}

interface Watching {
  readonly watch: Watch;
  readonly tell: (failure: Failure) => void;
}

let watchman: Promise<Watchman> | undefined;

/** The one that watches for this process, once it is there: nothing should be started before. */
export function findWatchman(): Promise<Watchman> {
  watchman ??= hire().catch((error: unknown) => {
    watchman = undefined;
    throw error;
  });
  return watchman;
}

async function hire(): Promise<Watchman> {
  const thread = new Worker(new URL('./watcher.ts', import.meta.url));
  await once(thread, 'online');
  const watching = new Map<number, Watching>();
  const send = (order: Order) => thread.postMessage(order);
  thread.on('message', (id: number) => report(watching.get(id)));
  thread.on('error', ({ message }: Error) => {
    watchman = undefined;
    const because = `could not be watched any more (${message}), so it was ended`;
    for (const { tell } of watching.values()) tell({ outcome: 'declined', because });
  });
  thread.unref();
  let last = 0;
  return {
    watch(leader, limits, tell) {
      const id = ++last;
      const verdict = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const end = () => {
        watching.delete(id);
        send({ over: id });
      };
      const watch = { verdict: () => failureOf(verdict, limits), end };
      watching.set(id, { watch, tell });
      send({ id, leader, limits, verdict });
      return watch;
    },
  };
}

function report(watching: Watching | undefined): void {
  const failure = watching?.watch.verdict();
  if (failure !== undefined) watching?.tell(failure);
}

function failureOf(verdict: Watched['verdict'], { memoryBytes, processes }: Bounds): Failure | undefined {
  const excess = Atomics.load(verdict, 0);
  if (excess === EXCESSES.processes) return { outcome: 'too-large', because: `ran more than ${processes} processes` };
  return excess === EXCESSES.memory ? { outcome: 'too-large', because: `used more than ${memoryBytes} bytes of memory` } : undefined;
}
