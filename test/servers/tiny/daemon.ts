import { spawn } from 'node:child_process';
import { serveTools, tool } from './serve.ts';

const script = 'process.on("SIGTERM", () => {}); process.on("SIGHUP", () => {}); setInterval(() => {}, 1000)';
const marker = process.argv[2] ?? '';
for (let child = 0; child < 3; child++) spawn(process.execPath, ['-e', script, marker], { detached: true, stdio: 'ignore' }).unref();
serveTools([tool('greet')]);
