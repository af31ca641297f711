import { serveTools, tool } from './serve.ts';

serveTools([tool('greet', { description: 'Greets.' }), tool('wave')]);
