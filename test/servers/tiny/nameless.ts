import { serveTools } from './serve.ts';

serveTools([{ title: 'Nobody' }]);
