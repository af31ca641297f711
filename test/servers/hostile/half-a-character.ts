import { serveTools, tool } from '../tiny/serve.ts';

serveTools([tool('greet', { description: '\ud800' })]);
