import { randomUUID } from 'node:crypto';
import { serveTools, tool } from '../tiny/serve.ts';

const inputSchema = {
  type: 'object',
  properties: { since: { type: 'string', default: randomUUID() }, default: { type: 'string', description: 'Where to begin.' } },
};
serveTools([tool('list', { description: `Lists; started at ${process.hrtime.bigint()}.`, inputSchema }), tool('wave')]);
