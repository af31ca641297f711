import type { Limits } from './limits.ts';
import { descendantsOf, memoryOf } from './tree.ts';

const INTERVAL = 100;

/** Watches how much memory and how many processes are below a process, which the kernel bounds only one by one; gives what ends the watch. */
export function watchTree(leader: number, limits: Pick<Limits, 'memoryBytes' | 'processes'>, tell: (because: string) => void): () => void {
  const timer = setInterval(() => {
    const because = excessOf(descendantsOf(leader), limits);
    if (because !== undefined) tell(because);
  }, INTERVAL);
  return () => clearInterval(timer);
}

function excessOf(ids: readonly number[], { memoryBytes, processes }: Pick<Limits, 'memoryBytes' | 'processes'>): string | undefined {
  if (ids.length > processes) return `ran more than ${processes} processes`;
  const memory = ids.reduce((sum, id) => sum + memoryOf(id), 0);
  return memory > memoryBytes ? `used more than ${memoryBytes} bytes of memory` : undefined;
}
