import { serveTools, tool } from '../tiny/serve.ts';

process.stdin.once('data', () => process.stdout.write('\ufeff'));
serveTools([tool('greet')]);
