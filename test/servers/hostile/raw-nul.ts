import { serve } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  if (method === 'tools/list') process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":[{"name":"a\0b"}]}}\n`);
});
