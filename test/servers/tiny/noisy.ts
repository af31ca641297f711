import { serveTools, tool } from './serve.ts';

process.stdout.write('Starting up…\n\n{"almost": json}\n');
serveTools([tool('greet')]);
