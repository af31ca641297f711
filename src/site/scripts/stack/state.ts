import type { StackWork } from './members.ts';

const KEY = 'placard-stack';
const EMPTY: StackWork = { servers: [], preset: 'recommended' };

/** What the page showed when it was left, as its history entry keeps it: names, ids and packages, nothing else of a configuration. */
export function readStack(): StackWork {
  return history.state?.[KEY] ?? EMPTY;
}

/** Keeps the stack as a step that Back undoes. */
export function keepStack(work: StackWork): void {
  history.pushState({ [KEY]: work }, '');
}
