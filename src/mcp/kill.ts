import { descendantsOf, isFirstOfNamespace } from './tree.ts';

const GRACE = 1000;

/**
 * Ends all that a process started; gives what to call once it has ended. The first process of a sandbox takes all others with it, and its
 * parent ends when they are gone. Where there is none, the group is asked to end, and killed with all that can be found when it does not.
 */
export function endTree(leader: number): () => void {
  const firsts = descendantsOf(leader).filter(isFirstOfNamespace);
  for (const first of firsts) signal(first, 'SIGKILL');
  if (firsts.length === 0) signal(-leader, 'SIGTERM');
  const timer = setTimeout(() => killTree(leader), GRACE);
  return () => {
    clearTimeout(timer);
    signal(-leader, 'SIGKILL');
  };
}

/** Kills at once all that a process started, and its group. */
export function killTree(leader: number): void {
  for (const target of [...descendantsOf(leader), -leader]) signal(target, 'SIGKILL');
}

/** Signals what is still there and may be signalled: one process that may not keeps nobody from ending the others. */
function signal(target: number, name: NodeJS.Signals): void {
  try {
    process.kill(target, name);
  } catch (error) {
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
