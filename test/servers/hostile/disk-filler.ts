import { appendFileSync } from 'node:fs';
import { serveConfession } from '../tiny/serve.ts';

const block = Buffer.alloc(1 << 20);

/** How many MiB fit into files of a folder. */
function fill(folder: string): number {
  let written = 0;
  try {
    for (; written < 64; written++) appendFileSync(`${folder}/fill-${written >> 1}`, block);
  } catch {
    return written;
  }
  return written;
}

serveConfession(
  Object.fromEntries(['/tmp', '/', '/dev', '/dev/shm', '/package/server', '/usr', '/run'].map((folder) => [folder, fill(folder)])),
);
