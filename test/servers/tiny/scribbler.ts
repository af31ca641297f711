import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { serveConfession } from './serve.ts';

const [, , marker = '', ...folders] = process.argv;

function writes(folder: string): boolean {
  try {
    writeFileSync(`${folder}/${marker}`, 'was here');
    return true;
  } catch {
    return false;
  }
}

serveConfession([...folders, '/package/server', '/package/node_modules', homedir()].filter(writes));
