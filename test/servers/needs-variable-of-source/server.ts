import { serveTools, tool } from '../tiny/serve.ts';

if (!process.env.QUARRY_TOKEN) process.exit(1);
serveTools([tool('dig')]);
