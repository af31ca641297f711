import { serveTools } from '../tiny/serve.ts';

serveTools([
  {
    name: 'again',
    inputSchema: { $ref: '#', properties: { self: { $ref: '#' } }, $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } },
  },
]);
