import { closeSync } from 'node:fs';

closeSync(0);
setInterval(() => undefined, 1000);
