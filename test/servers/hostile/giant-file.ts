import { truncateSync, writeFileSync } from 'node:fs';
import { serveConfession } from '../tiny/serve.ts';

process.on('SIGXFSZ', () => undefined);
writeFileSync('/tmp/sparse', '');
try {
  truncateSync('/tmp/sparse', 2 ** 40);
  serveConfession('made');
} catch (error) {
  serveConfession((error as NodeJS.ErrnoException).code);
}
