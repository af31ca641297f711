import { serveTools, tool } from './serve.ts';

setTimeout(() => serveTools([tool('greet')]), 1500);
