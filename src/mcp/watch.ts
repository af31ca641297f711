import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Failure, refuse } from './failure.ts';
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

const REMEDY = 'crawl it again: it is this machine that failed, and not the server';

let watchman: Promise<Watchman> | undefined;

/** The one that watches for this process, once it is there: nothing should be started before. Throws a Refusal where there is none. */
export function findWatchman(): Promise<Watchman> {
  watchman ??= hire().catch((error: unknown) => {
    watchman = undefined;
    return refuse('declined', `was not started, since it could not be watched (${reasonOf(error)})`, REMEDY);
  });
  return watchman;
}

async function hire(): Promise<Watchman> {
  const thread = new Worker(new URL('./watcher.ts', import.meta.url));
  const ended = once(thread, 'exit').then(() => Promise.reject(new Error('its thread ended')));
  await Promise.race([once(thread, 'online'), ended]);
  const watching = new Map<number, Watching>();
  let lost: Failure | undefined;
  ended.catch((error: unknown) => {
    watchman = undefined;
    lost = { outcome: 'declined', because: `could not be watched any more (${reasonOf(error)}), so it was ended`, remedy: REMEDY };
    for (const { tell } of watching.values()) tell(lost);
  });
  const send = (order: Order) => thread.postMessage(order);
  thread.on('message', (id: number) => report(watching.get(id)));
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
      if (lost) tell(lost);
      return watch;
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason';
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
