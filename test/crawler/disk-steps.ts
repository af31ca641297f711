import promises, { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

type Work = (...words: unknown[]) => Promise<unknown>;

const ON_PATHS = ['mkdir', 'open', 'rename', 'rm', 'link', 'writeFile'];
const ON_FILES = ['writeFile', 'appendFile', 'sync', 'datasync'];

/** Counts everything that this process does to the disk, and kills the process at one of these steps; what is written then is written by half. */
export async function countDiskSteps(last: number): Promise<() => number> {
  let steps = 0;
  const counted = (work: Work): Work =>
    async function (this: unknown, ...words) {
      if (++steps !== last) return work.apply(this, words);
      if (work.name.endsWith('File')) await work.apply(this, words.map(half));
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => undefined);
    };
  const file = await open('/dev/null');
  wrap(Object.getPrototypeOf(file), ON_FILES, counted);
  await file.close();
  wrap(promises, ON_PATHS, counted);
  syncBuiltinESMExports();
  return () => steps;
}

function wrap(owner: object, names: readonly string[], around: (work: Work) => Work): void {
  const works = owner as Record<string, Work>;
  for (const name of names) {
    const work = works[name];
    if (work === undefined) throw new TypeError(`nothing is called ${name}`);
    works[name] = around(work);
  }
}

/** The first half of what is written; paths and options stay. */
function half(word: unknown, index: number, words: readonly unknown[]): unknown {
  const isText = typeof word === 'string' && (index === 1 || words.length === 1);
  return isText ? word.slice(0, word.length / 2) : word;
}
