import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { serveTools, tool } from './serve.ts';

/** As many threads as loggers and pools of honest servers start. */
const threads = Array.from({ length: 8 }, () => new Worker('setInterval(() => {}, 1000)', { eval: true }));
await Promise.all(threads.map((thread) => once(thread, 'online')));
serveTools([tool('greet')]);
