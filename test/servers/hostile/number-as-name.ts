import { serveTools } from '../tiny/serve.ts';

serveTools([{ name: 7, inputSchema: {} }]);
