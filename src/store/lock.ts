import { readFileSync } from 'node:fs';
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '#model/errors.ts';
import { removeLeftovers } from './write.ts';

/** Who holds a lock: the number of a process, and when it started where the system tells that. */
type Owner = string;

const NAME = '.lock';
const ATTEMPTS = 10;

/** Runs work while holding the lock of the catalogue's only writer; a lock whose owner is dead is taken over. */
export async function withLock<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(root, NAME);
  await take(lock);
  try {
    await Promise.all([removeLeftovers(root), removeStrays(root)]);
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Others may give the lock back or take it at any moment, so that each look may be out of date. */
async function take(lock: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(lock)) return;
    const owner = await ownerOf(lock);
    if (owner === undefined) continue;
    if (isRunning(owner)) throw busy(lock, owner);
    await discard(lock, owner);
  }
  throw new InputError(lock, 'other runs keep taking the lock', 'wait for them to end');
}

/** Creates the lock together with its content, so that nobody ever reads a lock without an owner. */
async function create(lock: string): Promise<boolean> {
  const own = `${lock}.${process.pid}`;
  await writeFile(own, ownerNow(process.pid));
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Removes a dead owner's lock; one that another run has taken over meanwhile goes back in its place. */
async function discard(lock: string, dead: Owner): Promise<void> {
  const aside = `${lock}.dead.${process.pid}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const owner = await ownerOf(aside);
  if (owner !== undefined && owner !== dead) await link(aside, lock);
  await rm(aside, { force: true });
}

/** Removes what runs that were killed while they took the lock left beside it. */
async function removeStrays(root: string): Promise<void> {
  const strays = (await readdir(root)).filter((name) => name.startsWith(`${NAME}.`) && !isAlive(Number(name.split('.').at(-1))));
  await Promise.all(strays.map((name) => rm(join(root, name), { force: true })));
}

async function ownerOf(lock: string): Promise<Owner | undefined> {
  try {
    return await readFile(lock, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function busy(lock: string, owner: Owner): InputError {
  return new InputError(lock, `another run (process ${Number.parseInt(owner, 10)}) is writing the catalogue`, 'wait for it to end');
}

/** Whether the process that took the lock still runs; its number may belong to another one by now. */
function isRunning(owner: Owner): boolean {
  const [id, startedAt] = owner.split(' ');
  if (!isAlive(Number(id))) return false;
  return startedAt === undefined || ownerNow(Number(id)) === owner;
}

function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** A process by its number and, on Linux, the ticks at which it started. */
function ownerNow(id: number): Owner {
  try {
    const afterName = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return `${id} ${afterName.split(' ')[19]}`;
  } catch {
    return String(id);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
