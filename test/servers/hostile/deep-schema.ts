import { serve } from '../tiny/serve.ts';

const LEVELS = 10_000;
const deep = `${'{"properties":'.repeat(LEVELS)}{}${'}'.repeat(LEVELS)}`;
serve({}, ({ method, id }) => {
  if (method === 'tools/list')
    process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":[{"name":"deep","inputSchema":${deep}}]}}\n`);
});
