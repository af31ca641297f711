import { serve } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  const text = `{"jsonrpc":"2.0","id":${id},"result":{"tools":[{"name":"caf\u00e9"}]}}\n`;
  if (method === 'tools/list') process.stdout.write(Buffer.from(text, 'latin1'));
});
