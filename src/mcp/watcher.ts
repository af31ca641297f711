// Runs in a thread of its own.
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { killTree } from './kill.ts';
import { descendantsOf, memoryOf } from './tree.ts';
import { EXCESSES, type Order, type Watched } from './watch-orders.ts';

const INTERVAL = 100;
const trees = new Map<number, Watched>();

parentPort?.on('message', (order: Order) => {
  if ('over' in order) trees.delete(order.over);
  else trees.set(order.id, order);
});
look();

/** Looks at all trees, then rests as long as it looked or a tenth of a second; a thread that can read nothing any more ends, and all that it watched. */
function look(): void {
  const startedAt = performance.now();
  readFileSync('/proc/self/status');
  for (const watched of trees.values()) judge(watched);
  setTimeout(look, Math.max(INTERVAL, performance.now() - startedAt));
}

function judge({ id, leader, limits, verdict }: Watched): void {
  const excess = excessOf(descendantsOf(leader), limits);
  if (excess === undefined) return;
  Atomics.store(verdict, 0, EXCESSES[excess]);
  killTree(leader);
  trees.delete(id);
  parentPort?.postMessage(id);
}

function excessOf(ids: readonly number[], { memoryBytes, processes }: Watched['limits']): keyof typeof EXCESSES | undefined {
  if (ids.length > processes) return 'processes';
  const memory = ids.reduce((sum, id) => sum + memoryOf(id), 0);
  return memory > memoryBytes ? 'memory' : undefined;
}
