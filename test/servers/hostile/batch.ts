import { serve, tool } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  const answer = { jsonrpc: '2.0', id, result: { tools: [tool('greet')] } };
  if (method === 'tools/list') process.stdout.write(`${JSON.stringify([answer])}\n`);
});
