import { serveTools, tool } from './serve.ts';

serveTools(Array.from({ length: 100 }, (_, index) => tool(`tool-${index}`)));
