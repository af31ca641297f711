import { spawn } from 'node:child_process';
import { serveConfession } from '../tiny/serve.ts';

const ATTEMPTS = 100;
let started = 0;
let settled = 0;

function count(success: boolean): void {
  started += success ? 1 : 0;
  settled += 1;
  if (settled === ATTEMPTS) serveConfession(started);
}

for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
  const child = spawn('/usr/bin/sleep', ['60'], { argv0: process.argv[2], stdio: 'ignore' });
  child.once('spawn', () => count(true));
  child.once('error', () => count(false));
}
