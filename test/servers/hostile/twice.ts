import { send, serve, tool } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  if (method === 'tools/list') for (const name of ['first', 'second', 'third']) send({ id, result: { tools: [tool(name)] } });
});
