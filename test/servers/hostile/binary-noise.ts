import { serveTools, tool } from '../tiny/serve.ts';

process.stdout.write(Buffer.from([0x00, 0xff, 0xfe, 0x80, 0x1b, 0x5b, 0x0a]));
serveTools([tool('greet')]);
