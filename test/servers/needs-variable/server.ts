import { serveTools, tool } from '../tiny/serve.ts';

/** Wants two variables, and names the second only to who gave the first. */
for (const name of ['WEATHER_API_KEY', 'WEATHER_REGION']) {
  if (process.env[name]) continue;
  process.stderr.write(`Error: ${name} environment variable is required\n`);
  process.exit(1);
}
serveTools([tool('forecast'), tool('observe')]);
