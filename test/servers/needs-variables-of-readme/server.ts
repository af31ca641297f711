import { serveTools, tool } from '../tiny/serve.ts';

const address = process.env['TIDES_URL'];
if (!address || !URL.canParse(address)) process.exit(1);
serveTools([tool('tides')]);
