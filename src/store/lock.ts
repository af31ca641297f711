import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '#model/errors.ts';

/** Runs work while holding the lock of the catalogue's only writer; a lock whose owner is dead is taken over. */
export async function withLock<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(root, '.lock');
  await take(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<void> {
  if (await create(lock)) return;
  const owner = await ownerOf(lock);
  if (isRunning(owner)) throw busy(lock, owner);
  await discard(lock, owner);
  if (!(await create(lock))) throw busy(lock, await ownerOf(lock));
}

/** Creates the lock together with its content, so that nobody ever reads a lock without an owner. */
async function create(lock: string): Promise<boolean> {
  const own = `${lock}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own);
  }
}

/** Removes a dead owner's lock; one that another run has taken over meanwhile goes back in its place. */
async function discard(lock: string, dead: number): Promise<void> {
  const aside = `${lock}.dead.${process.pid}`;
  await rename(lock, aside);
  const owner = await ownerOf(aside);
  if (owner !== dead) await link(aside, lock);
  await rm(aside);
  if (owner !== dead) throw busy(lock, owner);
}

async function ownerOf(lock: string): Promise<number> {
  return Number(await readFile(lock, 'utf8'));
}

function busy(lock: string, owner: number): InputError {
  return new InputError(lock, `another run (process ${owner}) is writing the catalogue`, 'wait for it to end');
}

function isRunning(owner: number): boolean {
  if (!Number.isInteger(owner) || owner <= 0) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
