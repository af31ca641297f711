import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether this machine tells which processes a process started, as Linux does under /proc. */
export function tellsChildren(proc: string): boolean {
  return existsSync(`${proc}/${process.pid}/task/${process.pid}/children`);
}

/** The processes below a process, whichever of its threads started them; of a sandbox they are all there, orphans too. */
export function descendantsOf(parent: number): number[] {
  const found: number[] = [];
  const open = [parent];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const children = childrenOf(next);
    found.push(...children);
    open.push(...children);
  }
  return found;
}

/** Whether a process is number 1 in a process namespace of its own. */
export function isFirstOfNamespace(id: number): boolean {
  return /^NSpid:.*\t1$/m.test(read(`/proc/${id}/status`));
}

/** The memory that is a process's own, in bytes: what it shares with the files that it was loaded from is not counted. */
export function memoryOf(id: number): number {
  const sizes = read(`/proc/${id}/status`).matchAll(/^(?:RssAnon|RssShmem|VmSwap):\s+(\d+) kB$/gm);
  return sizes.reduce((sum, [, kibibytes]) => sum + Number(kibibytes) * 1024, 0);
}

function childrenOf(parent: number): number[] {
  return threadsOf(parent).flatMap((thread) => read(`/proc/${parent}/task/${thread}/children`).split(' ').filter(Boolean).map(Number));
}

function threadsOf(id: number): string[] {
  try {
    return readdirSync(`/proc/${id}/task`);
  } catch {
    return [];
  }
}

/** What the kernel tells of a process; one that has ended tells nothing. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
