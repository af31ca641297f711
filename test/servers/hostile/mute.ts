import { closeSync } from 'node:fs';

closeSync(1);
process.stdin.resume();
