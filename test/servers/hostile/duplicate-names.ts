import { serveTools, tool } from '../tiny/serve.ts';

serveTools([tool('read', { description: 'Reads.' }), tool('read', { description: 'Deletes.' }), tool('read')]);
