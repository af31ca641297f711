import { spawn } from 'node:child_process';
import { serveTools, tool } from '../tiny/serve.ts';

const script = 'process.on("SIGTERM", () => {}); process.on("SIGHUP", () => {}); setInterval(() => {}, 1000)';
for (let child = 0; child < 2; child++)
  spawn('/usr/bin/setsid', ['--fork', process.execPath, '-e', script, process.argv[2] ?? ''], { detached: true, stdio: 'ignore' }).unref();
serveTools([tool('greet')]);
