import { serve } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  if (method === 'tools/list') process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":[{"name":"deep","x":${deep}}]}}\n`);
});
