import { serveTools, tool } from './serve.ts';

serveTools(Array.from({ length: 6000 }, (_, index) => tool(`tool-${index}`)));
