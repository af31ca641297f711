import { serveTools } from './serve.ts';

serveTools([]);
