import { serveTools } from './serve.ts';

/** The tools are what the first word says, with the moment of this start for each `~`. */
serveTools(JSON.parse((process.argv[2] ?? '').replaceAll('~', () => String(process.hrtime.bigint() % 1_000_000_000n).padStart(9, '0'))));
