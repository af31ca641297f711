import { serve } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  const tools = '{"name":"a"},'.repeat(600_000);
  if (method === 'tools/list') process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":[${tools}{"name":"z"}]}}\n`);
});
