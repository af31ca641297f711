import { serveTools } from '../tiny/serve.ts';

serveTools([null]);
