import { serveConfession } from './serve.ts';

serveConfession(process.env);
