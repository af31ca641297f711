import type { Limits } from './limits.ts';

/** What the thread that watches is told: a tree to watch, or that one is over. */
export type Order = Watched | { readonly over: number };

/** A tree of processes and how far it may go. */
export interface Watched {
  readonly id: number;
  readonly leader: number;
  readonly limits: Pick<Limits, 'memoryBytes' | 'processes'>;
  /** Where it is written that the tree was ended, and why, before it is: nobody who sees it end can miss that. */
  readonly verdict: Int32Array;
}

/** Why trees are ended, as it stands in a verdict; 0 is none. */
export const EXCESSES = { processes: 1, memory: 2 } as const;
