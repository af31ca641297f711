import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { serveConfession } from '../tiny/serve.ts';

const [, , marker = '', ...folders] = process.argv;
const PLACES = ['/', '/usr/local', '/etc', '/dev', '/dev/shm', '/var/tmp', '/run', '/package/server', '/node/bin', '/proc', ...folders];

function litters(folder: string): boolean {
  try {
    writeFileSync(`${folder}/${marker}`, 'was here');
    return true;
  } catch {
    return false;
  }
}

for (const path of [`/tmp/${marker}.sock`, `\0${marker}`])
  createServer()
    .on('error', () => undefined)
    .listen(path);
serveConfession(PLACES.filter(litters));
