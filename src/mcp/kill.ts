import { readFileSync } from 'node:fs';

/** Kills the first process of the sandbox below a process: it takes all others with it, and its parent ends when they are gone. */
export function killSandbox(leader: number): void {
  descendantsOf(leader).filter(isFirstOfNamespace).forEach(kill);
}

/** Kills a process group by its leader. */
export function killGroup(leader: number): void {
  kill(-leader);
}

function descendantsOf(parent: number): number[] {
  const children = read(`/proc/${parent}/task/${parent}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Whether a process is number 1 in a process namespace of its own. */
function isFirstOfNamespace(id: number): boolean {
  return /^NSpid:.*\t1$/m.test(read(`/proc/${id}/status`));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function kill(target: number): void {
  try {
    process.kill(target, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
