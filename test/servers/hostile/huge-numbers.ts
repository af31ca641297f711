import { serve } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  const tools = `[{"name":"far","inputSchema":{"maximum":1e999}}]`;
  if (method === 'tools/list') process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":${tools}}}\n`);
});
