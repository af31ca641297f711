import { serveTools, tool } from '../tiny/serve.ts';

const [flag, address = ''] = process.argv.slice(2);
if (flag !== '--database' || !address.startsWith('postgresql://')) process.exit(1);
serveTools([tool('query', { description: address })]);
