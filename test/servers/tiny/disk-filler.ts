import { closeSync, openSync, writeSync } from 'node:fs';
import { serveConfession } from './serve.ts';

const block = Buffer.alloc(1 << 20);
const MOST = 600;

/** How many MiB fit into files of a folder. */
function fill(folder: string): number {
  let written = 0;
  try {
    for (let file = 0; written < MOST; file++) {
      const descriptor = openSync(`${folder}/fill-${file}`, 'wx');
      for (let part = 0; part < 100; part++) written += writeSync(descriptor, block) >> 20;
      closeSync(descriptor);
    }
  } catch {
    return written;
  }
  return written;
}

serveConfession(Object.fromEntries(['/tmp', '/', '/dev', '/dev/shm', '/package/server', '/usr'].map((folder) => [folder, fill(folder)])));
