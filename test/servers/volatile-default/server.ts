import { randomUUID } from 'node:crypto';
import { serveTools, tool } from '../tiny/serve.ts';

const inputSchema = {
  type: 'object',
  properties: {
    since: { type: 'string', default: new Date().toISOString() },
    key: { type: 'string', default: randomUUID() },
    count: { type: 'integer', description: `So far ${process.hrtime.bigint()}.` },
    default: { type: 'string', description: 'Where to begin.' },
  },
};
serveTools([tool('list', { description: `Lists; it is ${new Date().toISOString()}.`, inputSchema }), tool('wave')]);
