import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '#model/errors.ts';

/** Runs work while holding the catalogue's only writer's lock; a lock whose owner is dead is taken over. */
export async function withLock<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const file = join(root, '.lock');
  await take(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  if (await create(file)) return;
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  if (isRunning(owner)) throw new InputError(file, `another run (process ${owner}) is writing the catalogue`, 'wait for it to end');
  await rm(file, { force: true });
  if (!(await create(file))) throw new InputError(file, 'another run has just started to write the catalogue', 'wait for it to end');
}

async function create(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(owner: number): boolean {
  if (!Number.isInteger(owner) || owner <= 0 || owner === process.pid) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
