import { openSync } from 'node:fs';
import { serveConfession } from '../tiny/serve.ts';

let opened = 0;
try {
  for (; opened < 5000; opened++) openSync('/dev/null', 'r');
  serveConfession(opened);
} catch {
  serveConfession(opened);
}
