import { spawn } from 'node:child_process';

for (let child = 0; child < 30; child++) spawn('/usr/bin/sleep', ['60'], { argv0: process.argv[2], stdio: 'ignore' });
process.stdin.resume();
